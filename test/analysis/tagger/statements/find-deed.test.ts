import { describe, expect, it } from 'vitest';
import { findDeed } from '../../../../src/analysis/tagger/statements/find-deed.ts';
import { range } from '../../../../src/lib/range.ts';
import { wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Who does something beside each quotation of the text; null where nobody does. */
function speakersOf(prose: string): (string | null)[] {
  const facts = wordFactsOf(prose);
  return facts.items.flatMap(({ quotation }, at) => {
    if (!quotation) return [];
    const found = findDeed(facts, at);
    return [found && wordsOf(facts, range(found.source.start, found.source.end))];
  });
}

describe('a deed tells who speaks', () => {
  it.each([
    ['“It is late.” Moen shakes his head. “We go.”', ['Moen', 'Moen']],
    ['“It is late.” She laughs. “We go.”', ['She', 'She']],
    ['“It is late.” She looks out of the window. “We go.”', ['She', 'She']],
    ['He shrugs. “We go.”', ['He']],
    ['The old fisherman nodded. “We go.”', ['The old fisherman']],
    ['Then Ole Moen, 67, leans back in his chair. “We go.”', ['Ole Moen']],
    ['Moen slowly rubs his tired eyes. “We go.”', ['Moen']],
    ['She smiles when she thinks of it. “We go.”', ['She']],
    ['Moen shakes his head: “We go.”', ['Moen']],
    ['“Is it late?” Moen grins. “We go.”', [null, 'Moen']],
  ])('%s', (prose, speakers) => {
    expect(speakersOf(prose)).toEqual(speakers);
  });
});

describe('nobody is told to speak', () => {
  it.each([
    ['where the quotation has a verb of its own', 'Moen nods. “We go,” says Berg.'],
    ['in another paragraph', 'Moen nods. ¶ “We go.”'],
    ['where the deed is no person’s', 'The dog shakes its head. “We go.”'],
    ['by several', 'They laugh. “We go.”'],
    ['where somebody else may speak meanwhile', 'Moen nods as Berg speaks. “We go.”'],
    ['where somebody is asked', 'Did Moen laugh? “We go.”'],
    ['by a deed that no face or hand does', 'Moen owns a boat. “We go.”'],
    ['by what somebody looks like', 'Moen looks like a winner. “We go.”'],
    ['in front of a deed that no quotation follows', '“We go.” Moen nods. It is late.'],
  ])('%s', (_why, prose) => {
    expect(speakersOf(prose)).toEqual([null]);
  });
});
