import { describe, expect, it } from 'vitest';
import { person } from '../../helpers/values/quote.ts';
import { indexOf } from '../../helpers/values/quote-index.ts';

const DAY_MS = 86_400_000;

const held = (name: string, office: string, speaksFor: string | null = null, day = 1) => ({
  speaker: person(name, { office, speaksFor }),
  publishedAtMs: day * DAY_MS,
});

const index = indexOf(
  held('Ida Moen', 'mayor of Skarholm', 'Skarholm', 1),
  held('Ida Moen', 'Former mayor', null, 9),
  held('Olaf Rud', 'Deputy mayor', 'Skarholm', 1),
  held('Olaf Rud', 'new mayor of Skarholm', 'Skarholm', 9),
  held('Vera Lund', 'Tarnby Mayor', 'Tarnby'),
  held('Nils Bakke', 'spokesman for the mayor', 'Skarholm'),
  held('Siri Dahl', 'mayor-elect of Osterby', 'Osterby'),
  held('Greta Holm', 'Health secretary'),
  held('Per Holm', 'shadow health secretary'),
  held('Edda Voss', 'prime minister', 'Britain'),
  held('Liv Strand', 'chief executive', 'Gull Shipping'),
);

describe('who holds an office', () => {
  it.each([
    ['health sec', ['Greta Holm']],
    ['mayor of Ska', ['Olaf Rud', 'Ida Moen']],
    ['health sek', []],
    ['', []],
  ])('is found by the beginning of its last word, where that may be one: “%s”', (typed, names) => {
    expect(index.officeHolders(typed, 5, true).map(({ name }) => name)).toEqual(names);
    expect(index.officeHolders(typed, 5)).toEqual([]);
  });

  it.each([
    ['mayor of Skarholm', ['Olaf Rud', 'Ida Moen']],
    ['the Skarholm mayor', ['Olaf Rud', 'Ida Moen']],
    ['Tarnby’s mayor', ['Vera Lund']],
    ['former mayor', ['Ida Moen']],
    ['deputy mayor', ['Olaf Rud']],
    ['mayor-elect', ['Siri Dahl']],
    ['spokesman for the mayor', ['Nils Bakke']],
    ['health secretary', ['Greta Holm']],
    ['secretary', ['Greta Holm']],
    ['shadow health secretary', ['Per Holm']],
    ['PM', ['Edda Voss']],
    ['British prime minister', ['Edda Voss']],
    ['UK prime minister', ['Edda Voss']],
    ['Gull Shipping CEO', ['Liv Strand']],
    ['mayor of Osterby', []],
    ['housing secretary', []],
    ['Skarholm', []],
    ['the', []],
    ['', []],
  ])('is told by the words of office and body: %s', (asked, names) => {
    expect(index.officeHolders(asked, 5).map(({ name }) => name)).toEqual(names);
  });

  it('gives no more than are wanted', () => {
    expect(index.officeHolders('mayor', 2).map(({ name }) => name)).toEqual([
      'Olaf Rud',
      'Vera Lund',
    ]);
  });
});
