import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../../../commands/command.ts';
import {
  completeStoryOption,
  filterValues,
  readStoryFilter,
  STORY_OPTIONS,
} from '../../../commands/digest/story-filter.ts';
import type { StoryFilter } from '../../../src/model/digest.ts';
import { editor, textOf } from '../../helpers/newsroom.ts';
import { person } from '../../helpers/values/quote.ts';
import { about, indexOf, named } from '../../helpers/values/quote-index.ts';

const LEAGUE = 'Harbour League';
const MAYOR = 'Anna Berg, mayor of Oster';
const STRIKER = 'Anna Berg, striker of Gullhaven FC';

const index = indexOf(
  { speaker: person('Anna Berg', { office: 'mayor of Oster' }), ...about('Pavel Dvořák') },
  { speaker: person('Anna Berg', { office: 'striker of Gullhaven FC' }) },
  { ...named('Kari Moen'), outlet: 'Coastal Courier' },
  { ...named('Ida Tollefsen') },
  { ...named('Nils Tollefsen') },
  { speaker: person(LEAGUE, { kind: 'body' }) },
);

const call = (options: Invocation['options']): Invocation => ({
  subcommand: 'subscribe',
  options,
  quoted: [],
  caller: editor,
});

function read(options: Invocation['options']): StoryFilter | string {
  const found = readStoryFilter(call(options), index);
  return found.kind === 'filter' ? found.filter : textOf(found.document);
}

describe('what is read', () => {
  it.each<readonly [Invocation['options'], StoryFilter]>([
    [{}, {}],
    [{ topics: 'tolls, harbour bridge ,, tolls' }, { topics: ['tolls', 'harbour bridge'] }],
    [{ people: 'moen' }, { people: ['Kari Moen'] }],
    [{ people: 'Moen, pavel dvorak, Kari Moen' }, { people: ['Kari Moen', 'Pavel Dvořák'] }],
    [
      { people: `Moen, ${STRIKER}, Ida Tollefsen` },
      { people: ['Kari Moen', STRIKER, 'Ida Tollefsen'] },
    ],
    [{ people: 'Moen, Kari; Tollefsen, Nils' }, { people: ['Kari Moen', 'Nils Tollefsen'] }],
    [{ bodies: 'the harbour league' }, { bodies: [LEAGUE] }],
    [{ from: 'Harbour Post, courier' }, { outlets: ['Harbour Post', 'courier'] }],
    [{ languages: 'German, de,EN, norwegian' }, { languages: ['de', 'en', 'no'] }],
    [
      { 'min-outlets': 3, 'max-stories': 5 },
      { minOutlets: 3, maxStories: 5 },
    ],
    [
      { people: 'Moen', languages: 'en, de' },
      { people: ['Kari Moen'], languages: ['en', 'de'] },
    ],
  ])('%j', (options, filter) => {
    expect(read(options)).toEqual(filter);
  });

  it('comes back from what is written of it', () => {
    const some = (...values: string[]) => fc.subarray(values, { minLength: 1 });
    fc.assert(
      fc.property(
        fc.record(
          {
            topics: some('tolls', 'harbour bridge', 'München'),
            people: some('Kari Moen', MAYOR, STRIKER, 'Pavel Dvořák'),
            bodies: some(LEAGUE),
            outlets: some('Harbour Post', 'courier'),
            languages: some('en', 'de', 'no').map((codes) => [...new Set(['en', ...codes])]),
            minOutlets: fc.integer({ min: 1, max: 100 }),
            maxStories: fc.integer({ min: 1, max: 30 }),
          },
          { requiredKeys: [] },
        ),
        (filter: StoryFilter) => {
          expect(read(filterValues(filter))).toEqual(filter);
        },
      ),
    );
  });
});

describe('what is not taken', () => {
  const hundred = Array.from({ length: 100 }, (_, number) => `name ${number}`).join(',');
  it.each<readonly [Invocation['options'], string]>([
    [{ people: ' , ,' }, 'people: there is nothing in “, ,”. Leave it out'],
    [{ topics: '…' }, 'topics: there is nothing in “…”'],
    [{ topics: hundred }, 'topics: takes at most 20, commas between them; these are 100.'],
    [{ people: hundred }, 'people: takes at most 20'],
    [{ from: hundred }, 'from: takes at most 20'],
    [
      { languages: 'english, germn' },
      'languages: “germn” is not a language I know. Write its English name or its code, like languages:german or languages:de.',
    ],
    [{ languages: 'qqq' }, '“qqq” is not a language I know'],
    [{ 'min-outlets': 5000 }, 'min-outlets: takes a number from 1 to 100, not 5,000.'],
    [{ 'max-stories': 31 }, 'max-stories: takes a number from 1 to 30, not 31.'],
    [
      { people: 'Moen', languages: 'german' },
      'who speaks is only read in English, so that no story would fit people: as well.',
    ],
    [{ bodies: LEAGUE, languages: 'german' }, 'no story would fit bodies: as well.'],
  ])('%j', (options, finding) => {
    const [option] = Object.keys(options).slice(-1);
    let error: unknown = null;
    try {
      read(options);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({
      code: 'usage',
      option,
      finding: expect.stringContaining(finding),
    });
  });
});

describe('a name is never guessed', () => {
  it('of several who are called so one is asked for', () => {
    expect(read({ people: 'Moen, Tollefsen', topics: 'tolls', at: '8' })).toBe(
      [
        'people: 2 names match “Tollefsen”. Which one shall the digest be about?',
        'Stories …',
        '(By or about Ida Tollefsen: digest subscribe people:"Moen, Ida Tollefsen" topics:tolls at:8)',
        '(By or about Nils Tollefsen: digest subscribe people:"Moen, Nils Tollefsen" topics:tolls at:8)',
      ].join('\n'),
    );
  });

  it('of two with one name, by what tells them apart', () => {
    expect(read({ people: 'Anna Berg' })).toContain(
      `(By or about Anna Berg, mayor of Oster: digest subscribe people:"${MAYOR}")`,
    );
  });

  it('of nobody the nearest is offered, and the words as a topic', () => {
    const asked = read({ people: 'Kari Moes, Pavel Dvorak', topics: 'tolls' });
    expect(asked).toContain('people: nobody called “Kari Moes” is known yet.');
    expect(asked).toContain('people:"Pavel Dvorak, Kari Moen" topics:tolls)');
    expect(asked).toContain(
      '(The words “Kari Moes”, wherever they stand: digest subscribe people:"Pavel Dvorak" topics:"tolls, Kari Moes")',
    );
  });

  it('a body among people is offered as what it is', () => {
    expect(read({ people: LEAGUE })).toContain(
      `(By or about ${LEAGUE}: digest subscribe bodies:"${LEAGUE}")`,
    );
  });
});

describe('completion', () => {
  const complete = (option: string, typed: string) =>
    completeStoryOption({ option, typed }, index).map(({ value }) => value);

  it.each([
    ['people', 'mo', ['Kari Moen']],
    ['people', 'Kari Moen, pav', ['Kari Moen, Pavel Dvořák']],
    ['people', 'Anna Berg, str', [STRIKER]],
    ['people', 'harb', []],
    ['bodies', 'harb', [LEAGUE]],
    ['bodies', 'Oster;harb', [`Oster; ${LEAGUE}`]],
    ['from', 'Harbour Post,coa', ['Harbour Post, Coastal Courier']],
    ['languages', 'english, swed', ['english, swedish']],
    ['topics', 'mo', []],
    ['constructor', 'mo', []],
  ])('of %s “%s”', (option, typed, values) => {
    expect(complete(option, typed)).toEqual(values);
  });

  it('is there for each option that says so', () => {
    for (const { name, isCompleted } of STORY_OPTIONS)
      expect([name, complete(name, '').length > 0]).toEqual([name, isCompleted === true]);
  });
});
