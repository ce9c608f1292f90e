import { expect, it } from 'vitest';
import { tellCorrections } from '../../src/digests/tell-correction.ts';
import type { QuoteId } from '../../src/model/quote.ts';
import { textOf } from '../helpers/newsroom.ts';
import { testLinks } from '../helpers/values/links.ts';
import { person, quote } from '../helpers/values/quote.ts';

const BEFORE = quote({ contents: ['The bridge costs nine million.'], outlet: 'Harbour Post' });
const AFTER = quote({ contents: ['The bridge costs ten million.'], outlet: 'Harbour Post' });

const BY_OUTLET = { by: 'outlet', isBack: false } as const;

it('says from what to what', () => {
  const told = tellCorrections([{ ...BY_OUTLET, before: BEFORE, after: AFTER }], testLinks);
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
  const told = tellCorrections([{ ...BY_OUTLET, before: BEFORE, after: null }], testLinks);
  expect(told.fallback).toBe('Correction: Harbour Post took out a quote of Anna Berg');
  expect(textOf(told)).toContain(`- Not in the article any more: ${BEFORE.articleTitle}`);
  expect(JSON.stringify(told)).toContain(BEFORE.articleUrl);
});

it('says who said it where that was changed', () => {
  const after = { ...BEFORE, speaker: person('Jonas Vik') };
  const told = textOf(tellCorrections([{ ...BY_OUTLET, before: BEFORE, after }], testLinks));
  expect(told).toContain('From: Anna Berg: “The bridge costs nine million.”');
  expect(told).toContain('> The bridge costs nine million. (Jonas Vik)');
});

it.each([
  ['newsroom', 'the newsroom corrected who said a quote of Anna Berg'],
  ['analyzer', 'Verbatim corrected who said a quote of Anna Berg'],
] as const)('says that it was the %s that corrected who said it', (by, title) => {
  const after = { ...BEFORE, speaker: person('Jonas Vik') };
  const told = tellCorrections([{ ...BY_OUTLET, by, before: BEFORE, after }], testLinks);
  expect(told.fallback).toBe(`Correction: ${title}`);
});

it('says that Verbatim took back what is no quote, and where it stands', () => {
  const told = tellCorrections(
    [{ ...BY_OUTLET, by: 'analyzer', before: BEFORE, after: null }],
    testLinks,
  );
  expect(told.fallback).toBe('Correction: Verbatim took back a quote of Anna Berg');
  expect(textOf(told)).toContain(
    `- Read again, not a quote in this article: ${BEFORE.articleTitle}`,
  );
});

it('says that what had gone is back, and shows it', () => {
  const back = { ...BY_OUTLET, isBack: true, before: BEFORE, after: BEFORE };
  expect(textOf(tellCorrections([back], testLinks))).toBe(
    [
      '# Correction: Harbour Post put back a quote of Anna Berg',
      '> The bridge costs nine million. (Anna Berg)',
    ].join('\n'),
  );
});

it('is one message for several quotes of one', () => {
  const change = { ...BY_OUTLET, before: BEFORE, after: AFTER };
  const told = tellCorrections([change, change], testLinks);
  expect(told.fallback).toBe('Correction: 2 quotes above were changed');
});

it('says what a headline and a summary say now, with the article', () => {
  const id = BEFORE.articleId as string as QuoteId;
  const before = quote({ id, contents: ['It costs nine', 'It will cost nine million.'] });
  const [from, sentence = ''] = before.contents;
  const story = { ...BY_OUTLET, before, after: before };
  const inHeadline = { from, to: 'It costs ten' };
  const told = tellCorrections([{ ...story, lines: [inHeadline] }], testLinks);
  expect(told.fallback).toBe('Correction: Harbour Post changed its headline');
  expect(textOf(told)).toContain('From: It costs nine\n- To: It costs ten (Harbour Post)');
  expect(JSON.stringify(told)).toContain(before.articleUrl);
  const lines = [{ from: sentence, to: 'It will cost ten million.' }];
  const both = tellCorrections(
    [
      { ...story, lines },
      { ...BY_OUTLET, before: BEFORE, after: AFTER },
    ],
    testLinks,
  );
  expect(both.fallback).toBe('Correction: 2 passages above were changed');
  expect(tellCorrections([{ ...story, lines }], testLinks).fallback).toBe(
    'Correction: Harbour Post changed its story',
  );
});
