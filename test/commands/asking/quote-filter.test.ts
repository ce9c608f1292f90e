import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findCommand } from '../../../commands/all-commands.ts';
import {
  askAbout,
  describeFilter,
  pinFilter,
  readFilter,
} from '../../../commands/asking/quote-filter.ts';
import type { Command } from '../../../commands/command.ts';
import { parseCommandText } from '../../../commands/typing/parse-command-text.ts';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { quote } from '../../helpers/values/quote.ts';

const NOW_MS = Date.UTC(2026, 2, 3, 8, 30);
const SERVICES = { clock: { nowMs: () => NOW_MS }, timeZone: 'Europe/Oslo' };
const read = (options: Record<string, string>, quoted: string[] = []) =>
  readFilter({ options, quoted }, SERVICES);

it('reads words, phrases, dates and outlet', () => {
  expect(
    read({ words: 'toll "harbour dues"', since: '7d', until: '2026-03-01', from: 'post' }),
  ).toEqual({
    words: ['toll', 'harbour dues'],
    sinceMs: NOW_MS - 7 * 86_400_000,
    untilMs: Date.UTC(2026, 2, 1, 23),
    outlet: 'post',
  });
  expect(read({ words: 'harbour dues' }, ['words'])).toEqual({ words: ['harbour dues'] });
  expect(read({})).toEqual({});
});

it('takes a word that is given twice once, so that it leaves room for others', () => {
  const words = `${'toll Toll '.repeat(30)}"harbour dues" Tøll`;
  expect(read({ words }).words).toEqual(['toll', 'harbour dues']);
});

it('says how many words are left out of more than it looks for', () => {
  const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');
  expect(describeFilter(read({ words: words(20) }), SERVICES)).toMatch(/and “w19”$/);
  const filter = read({ words: words(23) });
  expect(filter.words).toHaveLength(20);
  expect(describeFilter(filter, SERVICES)).toMatch(
    /and “w19” · without the last 3 words: at most 20 are looked for$/,
  );
});

it('refuses a period that ends before it begins', () => {
  expect(() => read({ since: '1d', until: '2d' })).toThrow(/Swap them/);
});

it('says in words what narrows', () => {
  const filter = read({ words: 'toll dues', since: '7d', from: 'Post' });
  expect(describeFilter(filter, SERVICES)).toBe(
    'with “toll” and “dues” · since 24 Feb, 09:30 · in Post',
  );
  expect(describeFilter({}, SERVICES)).toBe('');
});

it('pins the end behind what is shown, even by an outlet whose clock is ahead', () => {
  const ahead = quote({ publishedAtMs: NOW_MS + 5 });
  expect(pinFilter({}, [ahead], NOW_MS).untilMs).toBe(NOW_MS + 6);
  expect(pinFilter({}, [], NOW_MS).untilMs).toBe(NOW_MS);
  expect(pinFilter({ untilMs: 7 }, [ahead], NOW_MS).untilMs).toBe(7);
});

it('writes a line that asks the same', () => {
  const command = findCommand('quote') as Command;
  const word = fc
    .stringMatching(/^[a-zé:'’-]{1,8}( [a-z]{1,5})?$/)
    .filter((text) => /[a-z]/.test(text) && !/^['‘‚]|['’]$/.test(text));
  const minute = fc.integer({ min: 0, max: 28_000_000 }).map((at) => at * 60_000);
  const filters = fc.record(
    {
      words: fc.uniqueArray(word, { minLength: 1, maxLength: 4, selector: foldText }),
      untilMs: minute,
      outlet: word,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filters, (filter) => {
      const line = askAbout('quote', 'Anna Berg', filter, 2);
      const call = parseCommandText(
        command,
        { text: line.slice('quote '.length) },
        createQuoteIndex(),
      );
      expect(call).toMatchObject({ kind: 'call', options: { speaker: 'Anna Berg', page: 2 } });
      if (call.kind === 'call') expect(readFilter(call, SERVICES)).toEqual(filter);
    }),
  );
});
