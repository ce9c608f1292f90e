import { describe, expect, it } from 'vitest';
import { traceMentions, tracesBefore } from '../../../src/analysis/speakers/traces.ts';
import { nameBookOf, parseDocument } from '../../helpers/parse-document.ts';

function tracesOf(prose: string) {
  const document = parseDocument(prose);
  return traceMentions(document, nameBookOf(document));
}

describe('roles', () => {
  it.each([
    ['Anna Berg met John Cole.', 'Anna Berg subject, John Cole other'],
    ['Anna Berg spoke about John Cole.', 'Anna Berg subject, John Cole object'],
    ['Anna Berg’s plan was read by John Cole.', 'Anna Berg owner, John Cole object'],
    ['The harbour minister, Anna Berg, left.', 'Anna Berg subject'],
    ['His deputy, Anna Berg, left.', 'Anna Berg introduced'],
    [
      'In Ostwick, Anna Berg met Mayor John Cole for a long talk.',
      'Anna Berg subject, John Cole introduced',
    ],
    ['“We met Anna Berg there,” John Cole said.', 'John Cole other'],
  ])('%s -> %s', (prose, roles) => {
    const people = tracesOf(prose).filter(({ entity }) => entity.name.includes(' '));
    expect(people.map(({ entity, role }) => `${entity.name} ${role}`).join(', ')).toBe(roles);
  });
});

it('gives what lies before an offset, both lists in the order of the text', () => {
  const mentions = tracesOf('Anna Berg met John Cole. John Cole left. Anna Berg stayed.');
  const spoke = mentions.slice(1, 2).map((trace) => ({ ...trace, offset: trace.offset + 1 }));
  const before = tracesBefore(mentions, spoke, mentions[3]?.offset ?? 0);
  expect(before).toEqual([mentions[0], mentions[1], spoke[0], mentions[2]]);
  expect(tracesBefore(mentions, spoke, 0)).toEqual([]);
});
