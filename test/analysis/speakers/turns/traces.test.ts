import { describe, expect, it } from 'vitest';
import { traceMentions } from '../../../../src/analysis/speakers/turns/traces.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

function tracesOf(prose: string) {
  const document = parseDocument(prose);
  return traceMentions(document, nameBookOf(document));
}

describe('roles', () => {
  it.each([
    ['Anna Berg met John Cole.', 'Anna Berg subject, John Cole other'],
    ['Anna Berg spoke about John Cole.', 'Anna Berg subject, John Cole object'],
    ['Anna Berg’s plan was read by John Cole.', 'Anna Berg topic, John Cole object'],
    ['The harbour minister, Anna Berg, left.', 'Anna Berg subject'],
    ['His deputy, Anna Berg, left.', 'Anna Berg introduced'],
    [
      'In Ostwick, Anna Berg met Mayor John Cole for a long talk.',
      'Anna Berg subject, John Cole introduced',
    ],
    ['The council saw Anna Berg’s plan.', 'Anna Berg owner'],
    ['“We met Anna Berg there,” John Cole said.', 'John Cole clause'],
    ['“We met Anna Berg there,” said John Cole.', 'John Cole subject'],
    ['“Berg laughed,” said John Cole.', 'John Cole subject'],
    ['Anna “Nan” Berg met John Cole.', 'Anna Berg subject, John Cole other'],
    ['John Cole left, blaming Anna Berg.', 'John Cole subject, Anna Berg other'],
    ['It is said that Anna Berg has won.', 'Anna Berg clause'],
    ['After Anna Berg had left, it rained.', 'Anna Berg clause'],
    ['The talks ended with Anna Berg leading.', 'Anna Berg clause'],
    ['One member, Anna Berg, left.', 'Anna Berg subject'],
    ['A clerk asked Anna Berg if she would go.', 'Anna Berg asked'],
    ['Anna Berg told John Cole to go.', 'Anna Berg subject, John Cole told'],
    ['Anna Berg wrote to John Cole.', 'Anna Berg subject, John Cole told'],
    ['Anna Berg was held by John Cole.', 'Anna Berg subject, John Cole agent'],
    ['Anna Berg was jailed for a year by Judge John Cole.', 'Anna Berg subject, John Cole agent'],
    ['Held by John Cole, she left.', 'John Cole object'],
    ['Anna Berg was asked by John Cole if she would go.', 'Anna Berg asked, John Cole object'],
    ['A clerk asked Anna Berg to go.', 'Anna Berg told'],
    ['As for Anna Berg, she left.', 'Anna Berg subject'],
    ['Then there was Anna Berg.', 'Anna Berg subject'],
  ])('%s -> %s', (prose, roles) => {
    const people = tracesOf(prose).filter(({ entity }) => entity.name.includes(' '));
    expect(people.map(({ entity, role }) => `${entity.name} ${role}`).join(', ')).toBe(roles);
  });
});
