import { expect, it } from 'vitest';
import { tellCorrections } from '../../src/digests/tell-correction.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { testLinks } from '../helpers/links.ts';
import { textOf } from '../helpers/newsroom.ts';
import { person, quote } from '../helpers/quote.ts';

const BEFORE = quote({ contents: ['The bridge costs nine million.'], outlet: 'Harbour Post' });
const AFTER = quote({ contents: ['The bridge costs ten million.'], outlet: 'Harbour Post' });

it('says from what to what', () => {
  const told = tellCorrections([{ before: BEFORE, after: AFTER }], testLinks);
  expect(told.fallback).toBe('Correction: Harbour Post changed a quote of Anna Berg');
  expect(textOf(told)).toBe(
    [
      '# Correction: Harbour Post changed a quote of Anna Berg',
      'From: Anna Berg: “The bridge costs nine million.”',
      'To:',
      '> The bridge costs ten million. (Anna Berg)',
    ].join('\n'),
  );
});

it('says that a quote is gone, with the article it is gone from', () => {
  const told = tellCorrections([{ before: BEFORE, after: null }], testLinks);
  expect(told.fallback).toBe('Correction: Harbour Post took out a quote of Anna Berg');
  expect(textOf(told)).toContain(`- Not in the article any more: ${BEFORE.articleTitle}`);
  expect(JSON.stringify(told)).toContain(BEFORE.articleUrl);
});

it('says who said it where that was changed', () => {
  const after = { ...BEFORE, speaker: person('Jonas Vik') };
  const told = textOf(tellCorrections([{ before: BEFORE, after }], testLinks));
  expect(told).toContain('From: Anna Berg: “The bridge costs nine million.”');
  expect(told).toContain('> The bridge costs nine million. (Jonas Vik)');
});

const FIXED = { isCorrected: true } as const;

it.each([
  ['corrected', {}, FIXED],
  ['taken back', FIXED, {}],
])('says that it was the newsroom where who said it was %s', (_what, ofBefore, ofAfter) => {
  const before = { ...BEFORE, ...ofBefore };
  const after = { ...BEFORE, speaker: person('Jonas Vik'), ...ofAfter };
  const told = tellCorrections([{ before, after }], testLinks);
  expect(told.fallback).toBe('Correction: the newsroom corrected who said a quote of Anna Berg');
});

it('says that it was the outlet where words were changed whose speaker the newsroom had corrected', () => {
  const after = { ...AFTER, id: 'another' as QuoteId, ...FIXED };
  const told = tellCorrections([{ before: { ...BEFORE, ...FIXED }, after }], testLinks);
  expect(told.fallback).toBe('Correction: Harbour Post changed a quote of Anna Berg');
});

it('is one message for several quotes of one', () => {
  const change = { before: BEFORE, after: AFTER };
  const told = tellCorrections([change, change], testLinks);
  expect(told.fallback).toBe('Correction: 2 quotes above were changed');
});
