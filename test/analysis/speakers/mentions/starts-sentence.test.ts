import { expect, it } from 'vitest';
import { startsSentence } from '../../../../src/analysis/speakers/mentions/starts-sentence.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it('knows words whose capital may mean nothing', () => {
  const { tokens } = parseDocument('It rains. “She left,” Anna Berg said: Nobody stayed.');
  const starting = tokens.filter(({ kind }, at) => kind === 'word' && startsSentence(tokens, at));
  expect(starting.map(({ text }) => text)).toEqual(['It', 'She', 'Anna', 'Nobody']);
});
