import { expect, it } from 'vitest';
import { areQuotedAlike } from '../../src/ingestion/are-quoted-alike.ts';

const WORDS = 'We will not pay for the crane';

it.each<[string, string, string, boolean]>([
  ['marks that are gone', `“${WORDS},” said Moen.`, `${WORDS}, said Moen.`, false],
  ['marks that came', `Moen said: ${WORDS}.`, `Moen said: "${WORDS}."`, false],
  ['marks of another kind', `“${WORDS},” said Moen.`, `‘${WORDS},’ said Moen.`, true],
  ['marks of French', `“${WORDS},” said Moen.`, `« ${WORDS} », said Moen.`, true],
  ['marks of a part', `Moen said: ${WORDS}.`, 'Moen said: We will “not pay” for the crane.', false],
  ['a paragraph more', `“${WORDS},” said Moen.`, '“We will not pay\n\n“for the crane.”', true],
  ['marks of the next paragraph', `Moen said: ${WORDS}`, `Moen said: ${WORDS}\n\n“Why?”`, true],
  ['words that are gone', `“${WORDS},” said Moen.`, 'Moen said nothing.', true],
  ['an apostrophe', `Moen said the crews’ ${WORDS}.`, `Moen said the crews' ${WORDS}.`, true],
])('%s', (_, before, after, isAlike) => {
  expect(areQuotedAlike(before, after)(WORDS)).toBe(isAlike);
});

it('takes signs for no words', () => {
  expect(areQuotedAlike('“…” said Moen.', 'Moen said nothing.')('…')).toBe(true);
});
