import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import {
  circleKeys,
  circleOf,
  neighboursOf,
  type Placed,
  placeName,
} from '../../../src/quote-index/who/circles.ts';
import { soundOf } from '../../../src/quote-index/who/families.ts';
import { identifySpeakers } from '../../../src/quote-index/who/identify-speakers.ts';
import { readPersonName } from '../../../src/quote-index/who/person-name.ts';
import { readDecisions } from '../../../src/quote-index/who/read-decisions.ts';
import { readRole } from '../../../src/quote-index/who/roles.ts';

interface PlacedName extends Placed {
  readonly form: string;
}

const keysOf = (form: string) =>
  circleKeys(soundOf(foldText(form)), readPersonName(form), [foldText(form)]);

function place(...forms: readonly string[]) {
  const circles = new Map<string, PlacedName[]>();
  const names = forms.map((form): PlacedName => ({ form, keys: [] }));
  for (const name of names) placeName(circles, name, keysOf(name.form));
  const formsOf = (name: PlacedName | undefined) =>
    name === undefined ? [] : [...circleOf(circles, name)].map(({ form }) => form).sort();
  return { circles, names, formsOf };
}

describe('circleOf', () => {
  it.each([
    ['a given name and its short form', ['Elizabeth Tanner', 'Liz Tanner'], true],
    ['two spellings', ['Ihor Zelensky', 'Ihor Zelenskyy'], true],
    ['an initial and what it may be short for', ['Anna Berg', 'A. Berg'], true],
    ['two who may both be meant by an initial', ['Anna Berg', 'Arne Berg', 'A. Berg'], true],
    ['with and without a suffix', ['Anna Berg', 'Anna Berg Jr.'], true],
    ['two people whom nothing joins', ['Anna Berg', 'Arne Berg'], false],
    ['an initial and another one', ['Anna Berg', 'B. Berg'], false],
    ['two surnames', ['Anna Berg', 'Anna Lund'], false],
    ['two words and two others', ['Harbour League', 'Market League'], false],
  ])('of %s', (_case, forms, isOne) => {
    const { names, formsOf } = place(...forms);
    expect(formsOf(names[0])).toEqual(isOne ? [...forms].sort() : [forms[0]]);
  });

  it('is smaller again when what joined two is gone', () => {
    const { circles, names, formsOf } = place('Anna Berg', 'A. Berg', 'Arne Berg');
    const [anna, short, arne] = names;
    expect(short && new Set(neighboursOf(circles, short))).toEqual(new Set([anna, short, arne]));
    if (short !== undefined) placeName(circles, short, []);
    expect([formsOf(anna), formsOf(short)]).toEqual([['Anna Berg'], ['A. Berg']]);
    for (const name of names) placeName(circles, name, []);
    expect(circles.size).toBe(0);
  });
});

it('has all names that a rule may join, whatever they are and whoever quotes them', () => {
  const given = fc.constantFrom('Anna', 'Ann', 'A.', 'Liz', 'Elizabeth', 'E.', 'Jean-Luc', 'J. K.');
  const middle = fc.constantFrom('', '', 'Karin ', 'K. ', 'M. ');
  const surname = fc.constantFrom('Berg', 'Bergh', 'Müller', 'Mueller', 'Zelensky', 'Zelenskyy');
  const suffix = fc.constantFrom('', '', ' Jr.');
  const form = fc.oneof(
    fc.tuple(given, middle, surname, suffix).map(([a, b, c, d]) => `${a} ${b}${c}${d}`),
    fc.constantFrom('Berg', 'Oster'),
  );
  const office = fc.constantFrom('', 'mayor', 'striker', 'minister');
  const name = fc.record({
    form,
    offices: fc.uniqueArray(office, { minLength: 1, maxLength: 2 }),
    article: fc.nat(2),
    isPerson: fc.boolean(),
    dayMs: fc.nat(3).map((days) => days * 86_400_000),
  });
  const names = fc.uniqueArray(name, { maxLength: 9, selector: (each) => foldText(each.form) });
  fc.assert(
    fc.property(names, (all) => {
      const facts = all.map((each) => ({
        key: foldText(each.form),
        reading: readPersonName(each.form),
        isPerson: each.isPerson,
        articles: () => new Set([`a${each.article}` as ArticleId]),
        parts: each.offices.map((role) => ({
          ...readRole(role, ''),
          fromMs: each.dayMs,
          toMs: each.dayMs,
          of: each.form,
        })),
      }));
      const sayGroups = (groups: readonly (readonly { of: string; office: string }[])[]) =>
        groups.map((group) =>
          group
            .map(({ of, office: role }) => `${of}: ${role}`)
            .sort()
            .join(),
        );
      const decided = readDecisions([]);
      const { circles, names: placed } = place(...all.map((each) => each.form));
      const inCircles = [...new Set(placed.map((each) => circleOf(circles, each)))].flatMap(
        (circle) => {
          const forms = new Set([...circle].map((each) => foldText(each.form)));
          return identifySpeakers(
            facts.filter(({ key }) => forms.has(key)),
            decided,
          );
        },
      );
      expect([...new Set(sayGroups(inCircles))].sort()).toEqual(
        sayGroups(identifySpeakers(facts, decided)).sort(),
      );
    }),
    { numRuns: 500 },
  );
});
