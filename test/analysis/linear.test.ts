/** The work of an analysis grows with the text and no faster. Counted in steps, so that no clock is asked. */
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { parseText } from '../../src/analysis/parse-text.ts';
import { RULES_ALONE } from '../helpers/analysis/rules-alone.ts';
import { sampleArticles } from '../helpers/analysis/sample-article.ts';
import { countWork, growthOf } from '../helpers/count-work.ts';

const KILOBYTE = 1024;
/** 2 where work is linear, 4 where it is quadratic; the engine now and then leaves out a function's count, an eighth of all at most. */
const MAX_GROWTH = 2.5;

const SENTENCE =
  'Anna Berg met John Cole in Ostwick. The council said that the wall would stay. “We will pay for it,” she told reporters. ';

const read = (text: string) => analyze(text, RULES_ALONE);

it('counts what is done', () => {
  // Words that were read before are known by their form.
  parseText(SENTENCE);
  const once = countWork(() => parseText(SENTENCE));
  expect(once).toBeGreaterThan(SENTENCE.split(' ').length);
  expect(countWork(() => parseText(SENTENCE))).toBe(once);
});

describe('all stages but the learned one', () => {
  it('read the sample wire, up to a megabyte', () => {
    const wire = sampleArticles().map(({ text }) => `${text}\n\n`);
    const growth = growthOf(wire.join(''), [128 * KILOBYTE, 1024 * KILOBYTE], read);
    expect(Math.max(...growth)).toBeLessThan(MAX_GROWTH);
  });

  it.each([
    ['one paragraph', SENTENCE],
    ['quotations', '“We will pay for the wall in spring.”\n\n'],
    ['a quotation without an end', `“We will pay. ${SENTENCE}\n\n`],
    ['names', 'Anna Berg, Jonas Vik, Maren Talloch, '],
    ['possessives', 'Anna Berg’s brother’s '],
    ['a minister', 'Minister Anna Berg came. “We will pay,” the minister said.\n\n'],
    ['cues', 'she said that '],
    ['nothing but said', 'said '],
    ['according', 'according to Berg, '],
    ['labels', 'MR. COLE: We will pay.\n\nMS. BERG: We will not.\n\n'],
    ['dashes', '— We will pay, said Anna Berg. — Now.\n\n'],
    ['brackets', '([{)]} '],
    ['capitals', SENTENCE.toUpperCase()],
  ])('read %s', (_case, unit) => {
    const growth = growthOf(unit, [32 * KILOBYTE, 64 * KILOBYTE], read);
    expect(Math.max(...growth)).toBeLessThan(MAX_GROWTH);
  });
});

describe('the whole analysis', () => {
  it('reads the sample wire', () => {
    const wire = sampleArticles().map(({ text }) => `${text}\n\n`);
    const growth = growthOf(wire.join(''), [32 * KILOBYTE, 64 * KILOBYTE], analyze);
    expect(Math.max(...growth)).toBeLessThan(MAX_GROWTH);
  });

  it.each([
    ['one paragraph', SENTENCE],
    ['cues', 'she said that '],
    ['according', 'according to Berg, '],
    ['one sentence of quotations', '“we will not pay” and '],
    ['a turn of many paragraphs', '“We will pay for the wall.\n\n'],
    ['names', 'Anna Berg, Jonas Vik, Maren Talloch, '],
  ])('reads %s', (_case, unit) => {
    const growth = growthOf(unit, [2 * KILOBYTE, 4 * KILOBYTE], analyze);
    expect(Math.max(...growth)).toBeLessThan(MAX_GROWTH);
  });
});

describe('quotation marks', () => {
  it.each([
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    '„“',
    '«»',
    '»«',
    '" ',
    '“ ',
    '‘a ',
    '“a',
    '"a" "b ',
    '‘“a” ',
    "``''",
    '—A, ',
  ])('%j', (unit) => {
    const growth = growthOf(unit, [32 * KILOBYTE, 64 * KILOBYTE], parseText);
    expect(Math.max(...growth)).toBeLessThan(MAX_GROWTH);
  });
});
