import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spellSigns } from '../../../src/analysis/positions/spell-signs.ts';
import { nameBookOf, parseDocument } from '../../helpers/analysis/parse-document.ts';

function spell(text: string, own: readonly string[] = []) {
  const document = parseDocument(text);
  const named = nameBookOf(document).mentions.map(({ mention, entity }) => ({
    start: mention.start,
    end: mention.end,
    name: entity.name,
    kind: entity.kind,
  }));
  return spellSigns(document, [{ start: 0, end: text.length }], named, own);
}

it.each([
  ['We will not accept the plan.', 'HFNAR.'],
  ['We won’t accept the plan.', 'HFNAR.'],
  ['They cannot accept it', 'PMNAP'],
  ['the Harbour Council’s plan is unfair', "Y'RbQ"],
  ['It’s unfair, but they must stop!', 'PbQ,&PDS!'],
  ['Shame on the Harbour Council', 'BY'],
  ['Leave the wall alone', 'g_'],
  ['Leave it alone', 'S'],
  ['I hope they listen', 'HIPg'],
  ['the Harbour Council’s a disgrace', 'YbQ'],
  ['the Harbour Council email scandal', 'Y__'],
  ['the Harbour Council a scandal', 'YQ'],
  ['the Harbour Council’s scandal', "Y'Q"],
])('%s is spelled %s', (text, signs) => expect(spell(text).signs).toBe(signs));

it('tells the holder’s own name from others', () => {
  expect(spell('Anna Berg will pay', ['Anna Berg']).signs).toBe('HFC');
  expect(spell('Anna Berg will pay').signs).toBe('YFC');
});

it('keeps signs, names and words in step, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('we', 'n’t', '’s', 'not', 'Anna', 'Berg', '“', '.', 'the', 'if', 'x'),
      ),
      (words) => {
        const { signs, names, words: kept } = spell(words.join(' '));
        expect(names).toHaveLength(signs.length);
        expect(kept).toHaveLength(signs.length);
      },
    ),
  );
});
