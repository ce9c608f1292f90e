import { expect, it } from 'vitest';
import { findOthers } from '../../../../src/analysis/speakers/turns/find-others.ts';
import type { Draft } from '../../../../src/analysis/text/document.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

/** What is said is marked {…}, who says it [she]; Anna Berg and Ida Lund were named before. */
function others(marked: string, gender: 'male' | 'female' = 'female') {
  const prose = `Anna Berg met Ida Lund. ${marked.replaceAll(/[{}[\]]/gu, '')}`;
  const document = parseDocument(prose);
  const spanOf = (open: string, close: string) => {
    const plain = (part: string) => part.replaceAll(/[{}[\]]/gu, '').length;
    const before = prose.length - plain(marked);
    const [from, to] = [marked.indexOf(open), marked.indexOf(close)];
    return {
      start: before + plain(marked.slice(0, from)),
      end: before + plain(marked.slice(0, to)),
    };
  };
  const source = spanOf('[', ']');
  const end = source.end + (/^\] (?:said|told)/u.test(marked.slice(marked.indexOf(']'))) ? 5 : 0);
  const cue = { span: { start: source.end + 1, end }, lemma: 'say' };
  const draft = { contents: [spanOf('{', '}')], source, cue } as unknown as Draft;
  const found = findOthers(document, nameBookOf(document), draft, gender);
  return {
    named: [...found.named].map(({ name }) => name).join(', '),
    told: found.told?.name,
    isQuoted: found.isQuoted,
    isAlike: found.isAlike,
  };
}

it.each([
  ['“{Berg will win,}” [she] said.', 'Anna Berg'],
  ['“{I will win,}” [she] said.', ''],
  ['[She] said {Berg’s boat would sink}.', 'Anna Berg'],
  ['[She] said {the Berg plan would fail}.', ''],
  ['[She] said {a Berg sign would fall}.', ''],
  ['Berg left. “{I will win,}” [she] said.', ''],
])('%s speaks of “%s”', (marked, named) => {
  expect(others(marked).named).toBe(named);
});

it.each([
  ['“{It is late,}” [she] told Berg.', 'Anna Berg'],
  ['“{It is late,}” [she] said of Berg.', 'Anna Berg'],
  ['“{It is late,}” [she] said to Ida Lund.', 'Ida Lund'],
  ['“{It is late,}” [she] said. Berg left.', undefined],
  ['“{It is late,}” [she] said when Berg left.', undefined],
])('%s is told to, or said of, %s', (marked, told) => {
  expect(others(marked).told).toBe(told);
});

it.each([
  ['“{She will win,}” [she] said.', 'female', true],
  ['“{I know her,}” [she] said.', 'female', true],
  ['“{He will win,}” [she] said.', 'female', false],
  ['“{He will win,}” [he] said.', 'male', true],
  ['“{I will win,}” [she] said.', 'female', false],
  ['[She] said {she would win}.', 'female', false],
] as const)('%s, by a %s speaker, quotes one alike: %s', (marked, gender, isAlike) => {
  expect(others(marked, gender).isAlike).toBe(isAlike);
});

it('knows quoted words from others', () => {
  expect(others('“{She will win,}” [she] said.').isQuoted).toBe(true);
  expect(others('[She] said {she would win}.').isQuoted).toBe(false);
});
