import { expect, it } from 'vitest';
import { isSmallGivenName } from '../../../../src/analysis/speakers/mentions/small-given-name.ts';
import { parseDocument } from '../../../helpers/analysis/parse-document.ts';

it.each([
  ['Two crews met Will Berg there.', 'Will', true],
  ['Will Berg said no.', 'Will', true],
  ['Will Berg, the mayor, said no.', 'Will', true],
  ['Will Berg resign?', 'Will', false],
  ['Now that it rains, Will Berg go?', 'Will', false],
  ['Now that it rains, Will Berg said, they go.', 'Will', true],
  ['The Will of Oster was read.', 'Will', false],
  ['They met Per Berg there.', 'Per', true],
  ['Per Berg left early.', 'Per', true],
  ['Per Berg, the vote is off.', 'Per', false],
  ['They met May Berg there.', 'May', true],
  ['In May Berg left early.', 'May', false],
  ['Last May Berg left early.', 'May', false],
  ['On 3 May Berg left early.', 'May', false],
  ['April Berg has the plan.', 'April', true],
  ['The nurse June Berg left.', 'June', true],
  ['In April Berg left early.', 'April', false],
  ['It rained in late June Berg said.', 'June', false],
  ['They danced on May Day there.', 'May', false],
])('%s begins a name with %s: %s', (prose, word, expected) => {
  const { tokens } = parseDocument(prose);
  const at = tokens.findIndex(({ text }) => text === word);
  expect(isSmallGivenName(tokens, at, at === 0)).toBe(expected);
});
