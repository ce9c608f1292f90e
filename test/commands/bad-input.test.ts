/** What nobody should send, but somebody will: each has a clear private answer, and the log has what was refused. */
import { describe, expect, it } from 'vitest';
import { listDefinitions } from '../../commands/all-commands.ts';
import { createLogger } from '../../src/lib/logger.ts';
import type { Caller, CommandArguments } from '../../src/model/command.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { AUTHORITY, admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { REPORTED } from '../helpers/reports.ts';

function expectClearAnswer(document: ReplyDocument): void {
  expect(document.audience).toBe('caller');
  expect(document.shareCommandText).toBeNull();
  expect(document.fallback.trim()).not.toBe('');
  expect(document.fallback.length).toBeLessThan(400);
}

describe('what is typed', () => {
  it.each([
    [
      '4,001 characters',
      `/quote ${'x'.repeat(4001)}`,
      '4,001 characters long; a command has at most 4,000.',
    ],
    ['4,000 characters', `/quote ${'x'.repeat(4000)}`, 'Nobody called “xxx'],
    ['nothing', '/quote', '/quote needs speaker'],
    ['only spaces', '/quote  \t \u00a0 \n', '/quote needs speaker'],
    ['only quotation marks', '/quote “”', '/quote needs speaker'],
    ['no subcommand', '/feeds', '/feeds is followed by list, add'],
    [
      'an unknown subcommand',
      '/feeds everything',
      '/feeds everything is not known. /feeds is followed by list, add',
    ],
    [
      'a subcommand of 3,000 characters',
      `/feeds ${'x'.repeat(3000)}`,
      'is not known. /feeds is followed by',
    ],
    [
      'an unknown option',
      '/quote Harrowby colour:red',
      '/quote has no option “colour:”. It has speaker:, words:',
    ],
    [
      'a day in the future',
      '/quote Harrowby since:2031-01-01',
      'since:2031-01-01 is in the future: nothing is published there yet. Give a day that has begun',
    ],
    [
      'the end before the beginning',
      '/quote Harrowby since:2026-02-01 until:2026-01-01',
      'since:2026-02-01 is not before until:2026-01-01. Swap them, or leave one out.',
    ],
    [
      'no date',
      '/quote Harrowby since:soonish',
      '“soonish” is not a date I can read. Write one like 7d',
    ],
    [
      'a date of no calendar',
      '/quote Harrowby since:2026-02-30',
      '“2026-02-30” is not a date I can read',
    ],
    ['the year 99999', '/quote Harrowby since:99999-01-01', 'is not a date I can read'],
    [
      'page 0',
      '/quote Harrowby page:0',
      'page: takes a whole number from 1 to 999,999, like page:2. “0” is none.',
    ],
    ['page -1', '/quote Harrowby page:-1', '“-1” is none.'],
    ['page 1.5', '/quote Harrowby page:1.5', '“1.5” is none.'],
    [
      'a huge page',
      '/quote Harrowby page:99999999999999999999',
      'takes a whole number from 1 to 999,999',
    ],
    ['a negative number', '/reports show -3', 'number: takes a whole number'],
    ['a page that is no number', '/status audit newest', 'page: takes a whole number'],
    [
      'an option twice',
      '/quote Harrowby since:7d since:8d',
      'since: is there twice. Give it once.',
    ],
    ['an option without a value', '/quote Harrowby since:', 'since: has nothing behind it.'],
    ['a name of a prototype', '/quote Harrowby constructor:x', 'no option “constructor:”'],
  ])('%s', async (_what, line, finding) => {
    const { say, services } = await openNewsroom();
    const document = await say(line, admin);
    expectClearAnswer(document);
    expect(textOf(document)).toContain(finding);
    expect((await services.store.listAudit(null, 0, 1)).total).toBe(0);
  });

  it.each([
    [
      '/quote Harrowby page:1000',
      'There is no page 1000: the 6 quotes end on page 2.',
      'leader of the union: 6 quotes',
    ],
    [
      `/positions "${AUTHORITY}" page:1000`,
      'There is no page 1000: the 2 holders end on page 1.',
      'What others say',
    ],
    [
      '/status audit page:1000',
      'There is no page 1000: the audit log ends on page 1.',
      'Audit log',
    ],
  ])('a page that is not there leads back: %s', async (line, finding, back) => {
    const { say } = await openNewsroom();
    const document = await say(line, admin);
    expect(document.audience).toBe('caller');
    expect(textOf(document)).toContain(finding);
    expect(textOf(await say(lineOf(document, 'Back'), admin))).toContain(back);
  });
});

describe('what platforms and forms hand over', () => {
  const long = 'x'.repeat(10_000);
  it.each<readonly [string, string, CommandArguments, string]>([
    [
      'a value of 10,000 characters',
      'quote',
      { kind: 'options', subcommand: null, options: { speaker: long } },
      'speaker: takes at most 4,000 characters; these are 10,000.',
    ],
    [
      'one in a form',
      'quote',
      { kind: 'text', text: 'Harrowby', filled: { words: long } },
      'words: takes at most 4,000 characters; these are 10,000.',
    ],
    [
      'one for an address',
      'feeds',
      { kind: 'options', subcommand: 'add', options: { url: `https://a.example/${long}` } },
      'url: takes at most 4,000 characters',
    ],
    [
      'one for a number',
      'reports',
      { kind: 'options', subcommand: 'show', options: { number: long } },
      'number: takes at most 4,000 characters',
    ],
    [
      'one for a choice',
      'help',
      { kind: 'options', subcommand: null, options: { command: long } },
      'command: takes at most 4,000 characters',
    ],
    [
      'an option name of 10,000 characters',
      'quote',
      { kind: 'options', subcommand: null, options: { speaker: 'Berg', [long]: 'x' } },
      '/quote has no option “xxx',
    ],
    [
      'no number',
      'quote',
      { kind: 'options', subcommand: null, options: { speaker: 'Berg', page: Number.NaN } },
      '“NaN” is none.',
    ],
    [
      'more than all numbers',
      'quote',
      {
        kind: 'options',
        subcommand: null,
        options: { speaker: 'Berg', page: Number.POSITIVE_INFINITY },
      },
      '“Infinity” is none.',
    ],
    [
      'an option that it has not',
      'status',
      { kind: 'options', subcommand: 'show', options: { page: 2 } },
      '/status show has no option “page:”. It has none.',
    ],
    [
      'a subcommand that it has not',
      'feeds',
      { kind: 'options', subcommand: 'constructor', options: {} },
      '/feeds is followed by list',
    ],
    [
      'empty values',
      'quote',
      { kind: 'options', subcommand: null, options: { speaker: '   ' } },
      '/quote needs speaker',
    ],
  ])('%s', async (_what, name, given, finding) => {
    const { gateway } = await openNewsroom();
    const caller = { ...editor, isAdmin: async () => true };
    const document = await gateway.run({ name, arguments: given, caller });
    expectClearAnswer(document);
    expect(textOf(document)).toContain(finding);
  });
});

describe('forged lines', () => {
  it.each([
    ['weather', 'There is no command /weather.'],
    ['', 'There is no command /.'],
    ['__proto__', 'There is no command /__proto__.'],
    ['quote\u0000\u202e\u0007', 'There is no command /quote.'],
    ['x'.repeat(5000), 'There is no command /xxx'],
    ['<!channel>', 'There is no command /<!channel>.'],
  ])('of no command are refused, and the log has them: %j', async (name, finding) => {
    const lines: string[] = [];
    const logger = createLogger('info', { write: (line) => void lines.push(line) });
    const { gateway } = await openNewsroom({ logger });
    const document = await gateway.run({
      name,
      arguments: { kind: 'text', text: 'x\u0000y' },
      caller: editor,
    });
    expectClearAnswer(document);
    expect(textOf(document)).toContain(finding);
    expect(textOf(document)).not.toContain('e1e1e1');
    for (const hidden of ['\u0000', '\u0007', '\u202e'])
      expect(textOf(document)).not.toContain(hidden);
    expect(lines.join('')).toContain('no such command');
    expect(lines.join('').length).toBeLessThan(1000);
  });

  it.each([
    'reports resolve 1 speaker:"Tomas Harrowby" confirm:yes',
    'feeds remove sample confirm:yes',
    'speakers merge "Ruth Aldane" "Sigrid Aldane" confirm:yes',
    'digest remove s1 confirm:yes',
  ])('that skip the question are for admins all the same: %s', async (line) => {
    const { say } = await openNewsroom();
    expect((await say(`/${line}`)).fallback).toMatch(/^Only admins may run/);
  });

  it.each(['\u0000', '\u202e\u202e', '\u200b'])(
    'of signs that nobody sees are no names: %j',
    async (text) => {
      const { say } = await openNewsroom();
      const document = await say(`/quote ${text}`);
      expectClearAnswer(document);
    },
  );
});

/** Everything of T1 that T2 must not see has this in it. */
const OURS = 'ourselves';

describe('nothing of another workspace', () => {
  const ours: Partial<Caller> = { ...admin, userName: `Edda ${OURS}`, channelId: `C-${OURS}` };
  const theirs: Caller = {
    ...editor,
    workspaceId: 'T2',
    channelId: 'C9',
    userId: 'U7',
    isAdmin: async () => true,
  };

  async function openTwo() {
    const newsroom = await openNewsroom();
    const { say } = newsroom;
    await say(`/digest subscribe at:08:00 topics:${OURS}`, ours);
    await say('/feeds alerts here', ours);
    await say(`/reports add ${REPORTED} "I know it ${OURS}" speaker:"Nils ${OURS}"`, ours);
    await say('/reports add 0ig6HqqyZ02- "It is another"', ours);
    await say('/reports resolve 2 as:dismiss', ours);
    return newsroom;
  }

  const lines = [
    ...listDefinitions().flatMap(({ examples }) => examples),
    '/digest list',
    '/digest remove s1',
    '/feeds alerts',
    '/feeds alerts off',
    '/reports list',
    '/reports list resolved',
    '/reports show 1',
    '/reports show 2',
    '/reports undo 2',
    '/reports resolve 1 as:dismiss',
    '/status',
    '/status audit',
    `/cite ${REPORTED}`,
  ];

  it.each(lines)('is in the answer to %s', async (line) => {
    const { gateway, say } = await openTwo();
    const document = await say(line, theirs);
    expect(JSON.stringify(document)).not.toContain(OURS);
    expect(JSON.stringify(await gateway.home(theirs))).not.toContain(OURS);
  });

  it('is offered for completion', async () => {
    const { gateway } = await openTwo();
    for (const { name, options, subcommands } of gateway.definitions)
      for (const subcommand of subcommands.length === 0 ? [{ name: null, options }] : subcommands)
        for (const option of subcommand.options) {
          const request = { name, subcommand: subcommand.name, option: option.name, typed: '' };
          const choices = gateway.complete({ ...request, caller: theirs });
          expect(JSON.stringify(choices)).not.toContain(OURS);
        }
  });

  it('is changed: what is theirs stays theirs', async () => {
    const { say, services } = await openTwo();
    await say('/digest remove s1 confirm:yes', theirs);
    await say('/feeds alerts off', theirs);
    await say('/reports resolve 1 as:dismiss', theirs);
    await say('/reports undo 2', theirs);
    expect(await services.digests.list()).toHaveLength(1);
    expect(await services.store.listAlertChannels()).toHaveLength(1);
    expect(await services.store.listReports('open', 9)).toHaveLength(1);
    expect(await services.store.listReports('resolved', 9)).toHaveLength(1);
  });
});
