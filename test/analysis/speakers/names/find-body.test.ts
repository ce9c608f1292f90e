import { describe, expect, it } from 'vitest';
import { BodyFinder, nameOf } from '../../../../src/analysis/speakers/names/find-body.ts';
import { nameBookOf, parseDocument } from '../../../helpers/analysis/parse-document.ts';

function finderOf(prose: string) {
  const document = parseDocument(prose);
  const names = nameBookOf(document);
  return { names, finder: new BodyFinder(document.text, names) };
}

describe('a noun for a body named before', () => {
  it.each([
    ['The Harbour Ministry and the Oster Council met.', 'ministry', 'Harbour Ministry'],
    ['The Harbour Council and the Oster Council met.', 'council', 'Oster Council'],
    ['Gull Shipping met the Oster Council.', 'company', 'Gull Shipping'],
    ['The Harbour Union met the Oster Council.', 'organisation', 'Harbour Union'],
    ['The Harbour Union met Anna Berg.', 'ministry', null],
    ['Anna Berg met John Cole.', 'company', null],
  ])('%s "the %s" is %s', (prose, noun, body) => {
    const { names, finder } = finderOf(prose);
    const before = names.mentions.map(({ entity }) => entity);
    expect(finder.byNoun(before, noun)?.name ?? null).toBe(body);
  });
});

describe('whom someone speaks for', () => {
  it.each([
    ['NATO Secretary-General Anna Berg left.', 'NATO'],
    ['Anna Berg, Ostwick’s harbour minister, left.', 'Ostwick'],
    ['Norwegian Foreign Minister Anna Berg left.', 'Norway'],
    ['Anna Berg, commander of the Oster Coastguard, left.', 'Oster Coastguard'],
    [
      'The Oster Coastguard came. Anna Berg, commander of the coastguard, left.',
      'Oster Coastguard',
    ],
    ['The Oster Museum opened. Its director, Anna Berg, left.', 'Oster Museum'],
    [
      'The Oster Museum lives from gifts to the Harbour Trust. Its director, Anna Berg, left.',
      'Oster Museum',
    ],
    ['She told the Harbour Trust it was late. Its director, Anna Berg, left.', null],
    ['The Oster Museum opened. It rained. All left. Its director, Anna Berg, came.', null],
    ['The Oster Council met. Anna Berg, the council’s chairwoman, left.', 'Oster Council'],
    ['The Oster Isles voted. The Oster prime minister, Anna Berg, left.', 'Oster Isles'],
    ['Prime Minister Anna Berg of the Oster Isles left late that day.', 'Oster Isles'],
    ['The Oster Union met. Anna Berg, who leads the union, left.', 'Oster Union'],
    ['Anna Berg, a former minister of the Oster Council, left.', null],
    ['His deputy, Anna Berg, left.', null],
    ['Liv Osen spoke. Osen’s lawyer, Anna Berg, left.', 'Liv Osen'],
    ['Liv Osen spoke. Osen’s chief of staff, Anna Berg, left.', 'Liv Osen'],
    ['Liv Osen spoke. Osen’s deputy, Anna Berg, left.', null],
    ['Liv Osen spoke. Osen’s predecessor, Anna Berg, left.', null],
    ['It rained. Osen’s sister, Anna Berg, left.', null],
    ['Objector Anna Berg left.', null],
    ['Taxi driver Anna Berg left.', null],
    ['It rained. Rovers manager Anna Berg left.', null],
    ['They met the Rovers. Rovers manager Anna Berg left.', 'Rovers'],
    ['Bank of Skarn Governor Anna Berg left.', 'Bank of Skarn'],
    ['Greenpeace campaigner Anna Berg left.', 'Greenpeace'],
    ['They met Rovers manager Anna Berg.', 'Rovers'],
    ['Norway captain Anna Berg left.', null],
    ['Norway minister Anna Berg left.', 'Norway'],
    ['Anna Berg left.', null],
  ])('%s -> %s', (prose, body) => {
    const { names, finder } = finderOf(prose);
    const anna = names.entities.find(({ name }) => name === 'Anna Berg');
    expect(anna).toBeDefined();
    expect(anna && finder.spokenForBy(anna)).toBe(body);
  });
});

it('gives a country by its name', () => {
  const { names } = finderOf('The Kremlin waited.');
  expect(names.entities.map(nameOf)).toEqual(['Russia']);
});
