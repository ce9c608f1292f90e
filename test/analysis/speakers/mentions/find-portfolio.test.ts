import { expect, it } from 'vitest';
import { findPortfolio } from '../../../../src/analysis/speakers/mentions/find-portfolio.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['They met Secretary of State for Health Dana Kestrel there.', 'Health'],
  [
    'They met Secretary of State for Health and Social Care Dana Kestrel there.',
    'Health and Social Care',
  ],
  ['They met US Ambassador to the UN Dana Kestrel there.', 'UN'],
  ['They met Ambassador to Oster Anna Berg there.', 'Oster'],
  ['They met Leader of the Opposition Dana Kestrel there.', 'Opposition'],
  ['They met Minister for Justice Anna Berg there.', 'Justice'],
  ['They met Spokesman for President Anna Berg there.', '-'],
  ['They met Aide to Prime Minister Anna Berg there.', '-'],
  ['They met the Bank of the West there.', '-'],
  ['They sent a letter from the President to Anna Berg there.', '-'],
  ['They gave ships to Oster Harbour League there.', '-'],
  ['They asked the President for help there.', '-'],
])('%s', (prose, portfolio) => {
  const { tokens, text } = parseDocument(prose);
  const at = tokens.findLastIndex(({ lower }) => /^(?:for|to|of)$/u.test(lower));
  const found = findPortfolio(tokens, at);
  const span = found && [tokens[found.start]?.start, tokens[found.end - 1]?.end];
  expect(span ? text.slice(...span) : '-').toBe(portfolio);
});
