import { expect, it } from 'vitest';
import { checkWords, demandLetters } from '../../../commands/watch/check-words.ts';

it.each([
  [['pilots strike', 'the'], true, null],
  [['the'], false, null],
  [['the', 'and'], true, /stands in nearly every quote/],
  [[], true, /^Whom or what shall I watch/],
  [Array.from({ length: 11 }, (_, at) => `word${at}`), false, /at most 10/],
  [['🙂 bridge'], true, /not by emoji as in “🙂 bridge”/],
  [['…'], false, /no word in “…”/],
] as const)('of the words %j (alone: %j) says %s', (words, isAlone, finding) => {
  const check = () => checkWords(words, isAlone);
  if (finding === null) expect(check).not.toThrow();
  else expect(check).toThrow(finding);
});

it('takes a name of any script', () => {
  expect(() => demandLetters('Аня Берг')).not.toThrow();
  expect(() => demandLetters('№ 7')).not.toThrow();
  expect(() => demandLetters('Nordlys™ ®')).not.toThrow();
});
