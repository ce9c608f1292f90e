import { expect, it } from 'vitest';
import {
  announceReport,
  dismissLine,
  nobodyLine,
  reportTitle,
  sayQuote,
  sayReport,
  sayResolution,
  speakerLine,
  speakerName,
} from '../../../commands/reports/describe-report.ts';
import type { Report } from '../../../src/model/report.ts';
import { inChannel } from '../../helpers/values/in-channel.ts';
import { testLinks } from '../../helpers/values/links.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';
import { person, quote } from '../../helpers/values/quote.ts';

const services = { clock: { nowMs: () => NEWS_DAY_MS }, timeZone: 'Europe/Oslo', links: testLinks };
const REPORT: Report = {
  id: 12,
  quote: quote(),
  place: inChannel('C1'),
  userId: 'U1',
  userName: 'Edda',
  suggested: null,
  reason: 'He wrote to us.',
  reportedAtMs: NEWS_DAY_MS,
  resolution: null,
};
const decided = { resolvedAtMs: NEWS_DAY_MS, resolvedBy: 'slack Ada' };

it('tells a report in one line', () => {
  expect(reportTitle(REPORT)).toBe(
    '12: “We will not pay for a bridge that leads nowhere.” · Anna Berg, mayor of Oster · reported by Edda',
  );
  expect(reportTitle({ ...REPORT, suggested: 'Ivo Lund' })).toContain('Edda says Ivo Lund');
});

it.each([
  [null, 'open'],
  [{ kind: 'dismissed', ...decided } as const, 'dismissed · slack Ada, 3 Mar, 09:30'],
  [
    { kind: 'fixed', speaker: person('Ivo Lund'), ...decided } as const,
    'Anna Berg, mayor of Oster → Ivo Lund · slack Ada, 3 Mar, 09:30',
  ],
  [
    { kind: 'fixed', speaker: null, ...decided } as const,
    'Anna Berg, mayor of Oster → Speaker not named · slack Ada, 3 Mar, 09:30',
  ],
])('says what became of it: %o', (resolution, told) => {
  expect(sayResolution({ ...REPORT, resolution }, services)).toBe(told);
});

it('says that a reader does not know who said it', () => {
  expect(sayReport(REPORT)).toContain('Right as far as they know: they don’t know');
});

it('announces it with the quote, to be looked into', () => {
  const { fallback, blocks } = announceReport(REPORT, services);
  expect(fallback).toContain('wrongly attributed: “We will not pay');
  expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'quote', 'list', 'buttons']);
});

it('shortens long words in a line, and names who said them', () => {
  const long = quote({ contents: ['word '.repeat(100)] });
  expect(sayQuote(long).length).toBeLessThan(160);
  expect(sayQuote(quote({ speaker: null }))).toContain('by Speaker not named');
  expect(speakerName(person('Ivo Lund'))).toBe('Ivo Lund');
});

it('writes lines that fit a button', () => {
  for (const line of [
    dismissLine(999_999),
    nobodyLine(999_999, 'yes'),
    speakerLine(999_999, 'Ivo Lund', 'yes'),
  ])
    expect(line.length).toBeLessThan(90);
});
