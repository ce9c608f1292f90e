import { describe, expect, it } from 'vitest';
import { findCommand } from '../../../commands/all-commands.ts';
import type { Command } from '../../../commands/command.ts';
import {
  explainFailure,
  explainUnknownCommand,
  explainUsage,
  refuseNonAdmin,
} from '../../../commands/replying/explain-problem.ts';
import { createLogger } from '../../../src/lib/logger.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import { lineOf, textOf } from '../../helpers/newsroom.ts';

const quote = findCommand('quote') as Command;

function explain(error: unknown) {
  const lines: string[] = [];
  const logger = createLogger('info', { write: (line) => void lines.push(line) });
  const document = explainFailure(error, quote, { logger, errorId: 'e42' });
  return { text: textOf(document), log: lines.join('') };
}

describe('explainFailure', () => {
  it('answers wrong use with usage and examples, and logs nothing', () => {
    const { text, log } = explain(new VerbatimError('usage', 'No such date.'));
    expect(text).toContain('No such date.\nUsage: /quote');
    expect(text).not.toContain('e42');
    expect(log).toBe('');
  });

  it('answers what is not there in one line', () => {
    expect(explain(new VerbatimError('not-found', 'It is off already.')).text).toBe(
      'It is off already.',
    );
  });

  it('tells what to do about a failure outside, with an id that the log has too', () => {
    const { text, log } = explain(new VerbatimError('fetch-failed', 'The server answered 503.'));
    expect(text).toContain('The server answered 503. Check the address, or try again later.');
    expect(text).toContain('e42');
    expect(log).toContain('"errorId":"e42"');
  });

  it('says that the disk is full, which somebody can do something about', () => {
    const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
    const { text, log } = explain(full);
    expect(text).toContain('the disk of the server is full.\nTell the operator.');
    expect(text).toContain('e42');
    expect(log).toContain('SQLITE_FULL');
  });

  it('shows nothing of a fault of its own but the id', () => {
    const { text, log } = explain(new TypeError('secret place'));
    expect(text).toContain('Something went wrong here');
    expect(text).toContain('e42');
    expect(text).not.toContain('secret');
    expect(log).toContain('secret place');
    expect(log).toContain('"errorId":"e42"');
  });
});

it('offers the line that was meant', () => {
  expect(lineOf(explainUsage(quote, 'No.', 'quote Berg'), '/quote')).toBe('/quote Berg');
});

it('names the nearest command, or all of them', () => {
  const unknown = { name: 'qoute', nearest: 'quote', text: '' };
  expect(explainUnknownCommand(unknown).fallback).toContain('Did you mean /quote?');
  const meant = explainUnknownCommand({ ...unknown, text: ' Berg since:7d ' });
  expect(lineOf(meant, '/quote')).toBe('/quote Berg since:7d');
  expect(lineOf(explainUnknownCommand({ ...unknown, name: 'weather', nearest: null }), 'All')).toBe(
    '/help',
  );
});

it.each([
  ['slack', 'Admins are the admins and owners of the Slack workspace, '],
  ['console', 'Admins of the console are logins with that role; '],
] as const)('says who may on %s', (platform, admins) => {
  const document = refuseNonAdmin('feeds add', platform);
  expect(document.audience).toBe('caller');
  const shown = textOf(document);
  expect(shown.startsWith(`Only admins may run /feeds add.\n${admins}`)).toBe(true);
});
