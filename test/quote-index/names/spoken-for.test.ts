import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saySpokenFor } from '../../../src/quote-index/names/spoken-for.ts';
import { person } from '../../helpers/values/quote.ts';
import { indexOf, named } from '../../helpers/values/quote-index.ts';
import { merge } from '../../helpers/values/speaker-decisions.ts';

const kremlin = person('Kremlin', { kind: 'body', speaksFor: 'Russia' });
const moscow = person('Moscow', { kind: 'body', speaksFor: 'Russia' });
const league = person('Ida Moen', {
  office: 'Secretary-General of the Harbour League',
  speaksFor: 'Harbour League',
});
const president = person('Vidar Stane', { office: 'president of Vestmark', speaksFor: 'Vestmark' });
const spokesman = person('Olaf Rud', { office: 'spokesman', speaksFor: 'Stane' });

const stepsOf = (index: ReturnType<typeof indexOf>, key: string) =>
  index
    .describeName(key)
    ?.spokenFor.map(
      ({ by, whom, rule, isUncertain }) =>
        `${by} speaks for ${whom} (${rule})${isUncertain ? '?' : ''}`,
    );
it('is said in a line', () => {
  const step = { by: 'Moscow', whom: 'Russia', rule: 'gazetteer' };
  expect(saySpokenFor({ ...step, isUncertain: true })).toBe(
    'Moscow may speak for Russia (gazetteer, uncertain)',
  );
  expect(saySpokenFor({ ...step, isUncertain: false })).toBe(
    'Moscow speaks for Russia (gazetteer)',
  );
});

const speakersFor = (index: ReturnType<typeof indexOf>, body: string) =>
  index.speakersFor(body).map(({ name }) => name);

describe('who speaks for whom', () => {
  it('is told by the office that articles give', () => {
    const index = indexOf({ speaker: league });
    expect(stepsOf(index, 'ida moen')).toEqual([
      'Ida Moen speaks for Harbour League (office in articles: “Secretary-General of the Harbour League”)',
    ]);
    expect(speakersFor(index, 'Harbour League')).toEqual(['Ida Moen']);
  });

  it('is told by the office that was held, where that is over', () => {
    const index = indexOf(
      {
        speaker: person('Ida Moen', { office: 'mayor of Skarholm', speaksFor: 'Skarholm' }),
        publishedAtMs: 1,
      },
      { speaker: person('Ida Moen', { office: 'Former mayor' }), publishedAtMs: 2 },
    );
    expect(stepsOf(index, 'ida moen')).toEqual([
      'Ida Moen speaks for Skarholm (office in articles: “mayor of Skarholm”)',
    ]);
    expect(index.describeName('ida moen')?.spokenFor.map(saySpokenFor)).toEqual([
      'Ida Moen spoke for Skarholm (office in articles: “mayor of Skarholm”)',
    ]);
  });

  it('is told by the office held for that body, not by another that is shown', () => {
    const union = { office: 'head of the union', speaksFor: 'Tarn Union' };
    const index = indexOf(
      { speaker: person('Per Lie', union), publishedAtMs: 1 },
      { speaker: person('Ole Vik', { office: 'opposition leader' }), publishedAtMs: 2 },
    );
    index.setDecisions([merge('Per Lie', 'Ole Vik')]);
    expect(stepsOf(index, 'per lie')).toEqual([
      'Ole Vik speaks for Tarn Union (office in articles: “head of the union”)',
    ]);
  });

  it('is told by the gazetteer for a house that stands for one state', () => {
    const index = indexOf({ speaker: kremlin });
    expect(stepsOf(index, 'kremlin')).toEqual(['Kremlin speaks for Russia (gazetteer)']);
    expect(speakersFor(index, 'russia')).toEqual(['Kremlin']);
  });

  it('tells who spoke for a body and speaks for another now', () => {
    const vik = (office: string, speaksFor: string) => person('Mona Vik', { office, speaksFor });
    const index = indexOf(
      { speaker: vik('director', 'Tarn Docks'), publishedAtMs: 1 },
      { speaker: vik('former head', 'Skarholm'), publishedAtMs: 2 },
      { speaker: vik('chief executive', 'Oster Rail'), publishedAtMs: 3 },
    );
    const formerly = (body: string) => index.speakersFor(body, 'formerly').map(({ name }) => name);
    expect(speakersFor(index, 'tarn docks')).toEqual([]);
    expect(formerly('tarn docks')).toEqual(['Mona Vik']);
    expect(speakersFor(index, 'oster rail')).toEqual(['Mona Vik']);
    expect(formerly('oster rail')).toEqual([]);
    expect(formerly('skarholm')).toEqual([]);
  });

  it('leads from a spokesman over his president to the state', () => {
    const index = indexOf({ speaker: president }, { speaker: spokesman });
    expect(stepsOf(index, 'olaf rud')).toEqual([
      'Olaf Rud speaks for Stane (office in articles: “spokesman”)',
      'Stane speaks for Vidar Stane (the only one quoted who is called Stane)',
      'Vidar Stane speaks for Vestmark (office in articles: “president of Vestmark”)',
    ]);
    expect(speakersFor(index, 'vestmark').sort()).toEqual(['Olaf Rud', 'Vidar Stane']);
    expect(speakersFor(index, 'vidar stane').sort()).toEqual(['Olaf Rud', 'Vidar Stane']);
  });

  it('ends at a surname that two have', () => {
    const index = indexOf({ speaker: president }, { speaker: spokesman }, named('Eva Stane'));
    expect(stepsOf(index, 'olaf rud')).toHaveLength(1);
    expect(speakersFor(index, 'vestmark')).toEqual(['Vidar Stane']);
  });

  it('counts nobody’s words by a capital, and says for whom it may stand', () => {
    const index = indexOf({ speaker: moscow }, { speaker: kremlin });
    expect(stepsOf(index, 'moscow')).toEqual(['Moscow speaks for Russia (gazetteer)?']);
    expect(speakersFor(index, 'russia')).toEqual(['Kremlin']);
    expect(index.mayStandFor('russia').map(({ name }) => name)).toEqual(['Moscow']);
  });

  it('ends where it began, however offices lead around', () => {
    const index = indexOf(
      { speaker: person('Anna Berg', { office: 'spokeswoman', speaksFor: 'Ida Moen' }) },
      { speaker: person('Ida Moen', { office: 'spokeswoman', speaksFor: 'Anna Berg' }) },
      { speaker: person('Oster', { kind: 'body', speaksFor: 'Oster' }) },
    );
    expect(stepsOf(index, 'anna berg')).toHaveLength(1);
    expect(stepsOf(index, 'oster')).toEqual([]);
  });

  it('is the same for each name that the gazetteer has for a body', () => {
    const index = indexOf(
      { speaker: person('Ida Moen', { speaksFor: 'North Atlantic Treaty Organization' }) },
      { speaker: person('Eva Lund', { speaksFor: 'NATO' }) },
    );
    expect(speakersFor(index, 'nato').sort()).toEqual(['Eva Lund', 'Ida Moen']);
  });

  it('follows each name of a body', () => {
    const index = indexOf(
      { speaker: league },
      { speaker: person('Eva Lund', { speaksFor: 'HL' }) },
    );
    index.setDecisions([merge('HL', 'Harbour League')]);
    expect(speakersFor(index, 'hl').sort()).toEqual(['Eva Lund', 'Ida Moen']);
  });
});

it('is the same from who speaks as from whom they speak for', () => {
  const name = fc.constantFrom(
    'Ida Moen',
    'Vidar Stane',
    'Olaf Rud',
    'Eva Lund',
    'Kremlin',
    'Moscow',
  );
  const whom = fc.constantFrom(
    'Stane',
    'Rud',
    'Vestmark',
    'Kremlin',
    'Moscow',
    'Russia',
    'Eva Lund',
  );
  const said = fc.record({ name, whom: fc.option(whom), isBody: fc.boolean() });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 8 }), (all) => {
      const index = indexOf(
        ...all.map((each) => ({
          speaker: person(each.name, {
            speaksFor: each.whom,
            kind: each.isBody ? 'body' : 'person',
          }),
        })),
      );
      const entries = index.completeNames('', 100);
      const isQuoted = ({ kind }: { kind: string }) => kind !== 'topic';
      for (const body of entries) {
        const plain = entries.filter(
          (entry) =>
            entry.key === body.key ||
            index
              .describeName(entry.key)
              ?.spokenFor.some((step) => !step.isUncertain && step.whom === body.name),
        );
        expect(index.speakersFor(body.key)).toEqual(plain.filter(isQuoted));
      }
    }),
    { numRuns: 300 },
  );
});
