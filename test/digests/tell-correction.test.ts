import { expect, it } from 'vitest';
import { tellCorrections } from '../../src/digests/tell-correction.ts';
import { testLinks } from '../helpers/links.ts';
import { textOf } from '../helpers/newsroom.ts';
import { person, quote } from '../helpers/quote.ts';

const BEFORE = quote({ contents: ['The bridge costs nine million.'], outlet: 'Harbour Post' });
const AFTER = quote({ contents: ['The bridge costs ten million.'], outlet: 'Harbour Post' });

it('says from what to what', () => {
  const told = tellCorrections([{ by: 'outlet', before: BEFORE, after: AFTER }], testLinks);
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
  const told = tellCorrections([{ by: 'outlet', before: BEFORE, after: null }], testLinks);
  expect(told.fallback).toBe('Correction: Harbour Post took out a quote of Anna Berg');
  expect(textOf(told)).toContain(`- Not in the article any more: ${BEFORE.articleTitle}`);
  expect(JSON.stringify(told)).toContain(BEFORE.articleUrl);
});

it('says who said it where that was changed', () => {
  const after = { ...BEFORE, speaker: person('Jonas Vik') };
  const told = textOf(tellCorrections([{ by: 'outlet', before: BEFORE, after }], testLinks));
  expect(told).toContain('From: Anna Berg: “The bridge costs nine million.”');
  expect(told).toContain('> The bridge costs nine million. (Jonas Vik)');
});

it.each([
  ['newsroom', 'the newsroom corrected who said a quote of Anna Berg'],
  ['analyzer', 'Verbatim corrected who said a quote of Anna Berg'],
] as const)('says that it was the %s that corrected who said it', (by, title) => {
  const after = { ...BEFORE, speaker: person('Jonas Vik') };
  const told = tellCorrections([{ by, before: BEFORE, after }], testLinks);
  expect(told.fallback).toBe(`Correction: ${title}`);
});

it('says that Verbatim took back what is no quote, and where it stands', () => {
  const told = tellCorrections([{ by: 'analyzer', before: BEFORE, after: null }], testLinks);
  expect(told.fallback).toBe('Correction: Verbatim took back a quote of Anna Berg');
  expect(textOf(told)).toContain(
    `- Read again, not a quote in this article: ${BEFORE.articleTitle}`,
  );
});

it('is one message for several quotes of one', () => {
  const change = { by: 'outlet', before: BEFORE, after: AFTER } as const;
  const told = tellCorrections([change, change], testLinks);
  expect(told.fallback).toBe('Correction: 2 quotes above were changed');
});
