import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../src/lib/group-by.ts';
import { foldText } from '../../../src/lib/text/fold-text.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import type { SpeakerDecision } from '../../../src/model/speaker-decision.ts';
import {
  identifySpeakers,
  type NameFacts,
} from '../../../src/quote-index/who/identify-speakers.ts';
import { readPersonName } from '../../../src/quote-index/who/person-name.ts';
import { readDecisions } from '../../../src/quote-index/who/read-decisions.ts';
import { type RoleInTime, readRole } from '../../../src/quote-index/who/roles.ts';
import { merge, split } from '../../helpers/values/speaker-decisions.ts';

/**
 * "Anna Berg, mayor, Oster @3 #a": name, office, body spoken for, the day on which and the article in which they are quoted. By
 * default each has an article of its own on one day. "?" in front: spoken about, but not quoted.
 */
interface Quoted extends RoleInTime {
  readonly line: string;
}

const DAY_MS = 86_400_000;

function read(line: string, at: number) {
  const [, about = '', name = '', office = '', body = '', day = '0', article = String(at)] =
    /^(\?)?([^,@#]*)(?:,([^,@#]*))?(?:,([^@#]*))?(?:@(\d+))?\s*(?:#(\w+))?$/.exec(line) ?? [];
  const atMs = Number(day) * DAY_MS;
  const role = readRole(foldText(office), foldText(body));
  const part: Quoted = { ...role, line, fromMs: atMs, toMs: atMs };
  return { name: name.trim(), isQuoted: about === '', part, article: article as ArticleId };
}

function factsOf(lines: readonly string[]): readonly NameFacts<Quoted>[] {
  const byName = groupBy(lines.map(read), ({ name }) => foldText(name));
  return [...byName].map(([key, quoted]) => ({
    key,
    reading: readPersonName(quoted[0]?.name ?? ''),
    isPerson: quoted.some(({ isQuoted }) => isQuoted),
    articles: () =>
      new Set(quoted.filter(({ isQuoted }) => isQuoted).map(({ article }) => article)),
    parts: quoted.map(({ part }) => part),
  }));
}

function identify(lines: readonly string[], decisions: readonly SpeakerDecision[] = []) {
  return identifySpeakers(factsOf(lines), readDecisions(decisions))
    .map((parts) => parts.map(({ line }) => line).sort())
    .sort();
}

describe('names that are one person’s', () => {
  it.each<[string, readonly string[]]>([
    ['a title', ['Anna Berg', 'Sir Anna Berg', 'Dr. Anna Berg', 'Dame Anna Berg']],
    ['a middle name and its initial', ['Anna Berg', 'Anna K. Berg', 'Anna Karin Berg']],
    ['several initials', ['Anna K. M. Berg', 'Anna Berg', 'Anna Karin M. Berg']],
    ['a hyphen', ['Jean-Luc Moreau', 'Sir Jean Luc Moreau', 'Jean Luc A. Moreau']],
    ['the ending -sky', ['Ihor Zelensky', 'Ihor Zelenskyy', 'Ihor Zelenskiy', 'Ihor Zelenskij']],
    ['the ending -ov', ['Ivan Romanov', 'Ivan Romanoff', 'Ivan Romanow']],
    ['an umlaut written out', ['Jürgen Müller', 'Juergen Mueller', 'Jurgen Muller']],
    ['a stroke written out', ['Bjørn Lund', 'Bjoern Lund', 'Bjorn Lund']],
    ['ß', ['Anna Strauß', 'Anna K. Strauss']],
    ['kh, ts, sh and ou', ['Mikhail Schatzov', 'Mihail Shatsov', 'Mikhail Shatsov']],
    ['w for v', ['Pavel Vorovsky', 'Pavel Worowski']],
    ['an Arabic article', ['Omar al-Bashari', 'Omar el-Bashari', 'Omar Bashari']],
    ['an apostrophe', ['Anna O’Brien', "Anna K. O'Brien"]],
    ['the only initial', ['Anna Berg, mayor', 'A. Berg']],
    ['initials and a middle name', ['Anna Karin Berg', 'A. K. Berg', 'A. Berg']],
    ['a letter that is spelt in two ways', ['Wilhelmina Berg', 'W. Berg']],
    ['a short form in the same office', ['Elizabeth Tanner, minister', 'Liz Tanner, minister']],
    [
      'a short form for the same body',
      ['Elizabeth Tanner, , Norland', 'Liz Tanner, aide, Norland'],
    ],
    ['a loose spelling for one body', ['Philip Hansen, aide, Oster', 'Phillip Hanssen, , Oster']],
    ['a suffix in the same office', ['Anna Berg Jr., mayor', 'Anna Berg, mayor']],
    ['one who is spoken about', ['Anna Berg', '?Anna K. Berg']],
  ])('joins %s', (_case, names) => {
    expect(identify(names)).toEqual([[...names].sort()]);
  });

  it.each<[string, readonly string[]]>([
    ['two given names', ['Anna Berg', 'Anne Berg', 'Hanna Berg']],
    ['two surnames', ['Anna Berg', 'Anna Bergh', 'Anna Burg']],
    ['one surname alone', ['Berg', 'Mr Berg', 'Anna Berg']],
    ['short words that differ in one letter', ['Li Zhou', 'Li Zhu', 'Li Chu']],
    ['two short surnames', ['Anna Khan', 'Anna Han', 'Anna Wang', 'Anna Vang']],
    ['half of a given name', ['Jean-Luc Moreau', 'Jean Moreau']],
    ['a first name that many share', ['Mohammed Ali Khan', 'Mohammed Khan']],
    ['a surname of two words', ['Anna Berg-Moen', 'Anna Moen', 'Anna Berg']],
    ['two middle names left out', ['Aung San Suu Kyi', 'Aung Kyi']],
    ['middle names that differ', ['Anna K. Berg', 'Anna M. Berg', 'Anna Berg']],
    ['an initial that two have', ['A. Berg', 'Anna Berg', 'Arne Berg']],
    ['another initial', ['B. Berg', 'Anna Berg']],
    ['an initial in a contrary role', ['A. Berg, striker', 'Anna Berg, mayor']],
    ['a short form without a role', ['Liz Tanner', 'Elizabeth Tanner']],
    ['a short form for another body', ['Liz Tanner, mp, Oster', 'Elizabeth Tanner, mp, Norland']],
    ['a suffix without a role', ['Anna Berg Jr.', 'Anna Berg']],
    ['two suffixes', ['Anna Berg Jr., mayor', 'Anna Berg Sr., mayor']],
    ['initials that one article has beside the name', ['A. Berg #a', 'Anna Berg #a']],
    ['short forms in one article', ['Liz Tanner, mp #a', 'Elizabeth Tanner, mp #a']],
    ['those who are only spoken about', ['?Anna Berg', '?Anna K. Berg']],
  ])('keeps apart %s', (_case, names) => {
    expect(identify(names)).toEqual([...names].sort().map((name) => [name]));
  });

  it('asks the role whose short form it is', () => {
    const lines = ['Liz Tanner, mp', 'Elizabeth Tanner, mp', 'Beth Tanner, striker, Oster FC'];
    expect(identify(lines)).toEqual([[lines[2]], [lines[1], lines[0]]]);
  });

  it('joins no chain whose ends don’t fit: either may be the one in the middle', () => {
    const lines = ['Liz Tanner, mp, Oster', 'Elizabeth Tanner, mp', 'Beth Tanner, mp, Norland'];
    expect(identify(lines)).toEqual([...lines].sort().map((line) => [line]));
  });
});

describe('one name that is several people’s', () => {
  const MINISTER = 'Anna Berg, harbour minister of Vestmark, Vestmark';
  const STRIKER = 'Anna Berg, striker of Gullhaven FC, Gullhaven FC';

  it.each<[string, readonly string[]]>([
    ['an athlete and a minister', [MINISTER, STRIKER]],
    ['an athlete and a minister years later', [`${MINISTER} @0`, `${STRIKER} @3000`]],
    ['an athlete and a mayor, no body given', ['Anna Berg, mayor', 'Anna Berg, goalkeeper']],
    ['two mayors at a time', ['Anna Berg, mayor, Oster', 'Anna Berg, mayor, Norland']],
    ['two ministers at a time', ['Anna Berg, minister, Oster', 'Anna Berg, minister, Lisk']],
    ['a mayor and a fisherman', ['Anna Berg, mayor, Oster', 'Anna Berg, fisherman']],
    [
      'a professor and a mayor at a time',
      ['Anna Berg, professor, Oster', 'Anna Berg, mayor, Norland'],
    ],
    ['variants of the name too', [MINISTER, 'Anna K. Berg, striker, Gullhaven FC']],
    ['what has no role that tells', [MINISTER, STRIKER, 'Anna Berg']],
  ])('tells apart %s', (_case, lines) => {
    expect(identify(lines)).toEqual([...lines].sort().map((line) => [line]));
  });

  it.each<[string, readonly string[]]>([
    ['offices that follow', [MINISTER, 'Anna Berg, commissioner, European Union']],
    ['a former minister', ['Anna Berg, former minister', 'Anna Berg, professor, Oster']],
    ['two offices at a time', [MINISTER, 'Anna Berg, leader, Harbour Party']],
    ['a professor who became minister', ['Anna Berg, professor, Oster @1', `${MINISTER} @40`]],
    ['a mayor who moved', ['Anna Berg, mayor, Oster @1', 'Anna Berg, mayor, Norland @40']],
    ['a minister who moved', ['Anna Berg, minister, Oster @1', 'Anna Berg, minister, Lisk @40']],
    [
      'a minister by her state and her ministry',
      ['Anna Berg, minister, Oster', 'Anna Berg, minister, Harbour Ministry'],
    ],
    ['a body in two forms', ['Anna Berg, nurse, Oster', 'Anna Berg, mayor, Oster council']],
    ['a field without its body', ['Anna Berg, professor', 'Anna Berg, mayor, Oster']],
    ['an office of no field', ['Anna Berg, captain, Gullhaven FC', MINISTER]],
  ])('keeps together %s', (_case, lines) => {
    expect(identify(lines)).toEqual([[...lines].sort()]);
  });

  it('gives to each what names its body or its work', () => {
    const lines = [
      MINISTER,
      STRIKER,
      'Anna Berg, player',
      'Anna Berg, , Vestmark',
      'Anna Berg, mp',
    ];
    expect(identify(lines)).toEqual([
      ['Anna Berg, , Vestmark', MINISTER, 'Anna Berg, mp'],
      ['Anna Berg, player', STRIKER],
    ]);
  });
});

describe('what admins decided', () => {
  it('merges whatever rules say, names and bodies', () => {
    expect(identify(['Anna Berg', 'Annika Moen'], [merge('anna berg', 'Annika Moen')])).toEqual([
      ['Anna Berg', 'Annika Moen'],
    ]);
    expect(identify(['NATO', '?Atlantic Alliance'], [merge('NATO', 'Atlantic Alliance')])).toEqual([
      ['?Atlantic Alliance', 'NATO'],
    ]);
  });

  it('splits what rules joined, and leaves the rest together', () => {
    const lines = ['Anna Berg', 'Anna K. Berg', 'A. Berg', 'Dr Anna Berg'];
    expect(identify(lines, [split('A. Berg')])).toEqual([
      ['A. Berg'],
      ['Anna Berg', 'Anna K. Berg', 'Dr Anna Berg'],
    ]);
  });

  it('splits one name by office or body, and what is given later too', () => {
    const lines = ['Anna Berg', 'Anna Berg, mayor, Oster', 'Anna Berg, captain, Gullhaven'];
    const apart = [['Anna Berg, captain, Gullhaven'], ['Anna Berg', 'Anna Berg, mayor, Oster']];
    expect(identify(lines, [split('Anna Berg', 'captain')])).toEqual(apart);
    expect(identify(lines, [split('Anna Berg', 'Gullhaven')])).toEqual(apart);
  });

  it('makes one of two people of a name, with what was unclear between them', () => {
    const lines = ['Anna Berg, mayor, Oster', 'Anna Berg, striker, Gull FC', 'Anna Berg'];
    const one = merge(['Anna Berg', 'mayor'], ['Anna Berg', 'striker']);
    expect(identify(lines)).toHaveLength(3);
    expect(identify(lines, [one])).toEqual([[...lines].sort()]);
  });

  it('lets the last word count', () => {
    const lines = ['Anna Berg', 'Anna K. Berg'];
    const decisions = [split('Anna K. Berg'), merge('Anna Berg', 'Anna K. Berg')];
    expect(identify(lines, decisions)).toHaveLength(1);
    expect(identify(lines, [...decisions, split('Anna K. Berg')])).toHaveLength(2);
  });

  it('keeps the others merged when one is split off again', () => {
    const lines = ['Anna Berg', 'Ida Moen', 'Eva Lund'];
    const decisions = [merge('Anna Berg', 'Ida Moen'), merge('Ida Moen', 'Eva Lund')];
    expect(identify(lines, [...decisions, split('Ida Moen')])).toEqual([
      ['Anna Berg', 'Eva Lund'],
      ['Ida Moen'],
    ]);
  });

  it('follows the one who was meant when another of that name turns up', () => {
    const lines = ['Anna Berg, mayor, Oster', 'Ida Moen', 'Anna Berg, striker, Gull FC'];
    expect(identify(lines, [merge(['Anna Berg', 'mayor'], 'Ida Moen')])).toEqual([
      ['Anna Berg, mayor, Oster', 'Ida Moen'],
      ['Anna Berg, striker, Gull FC'],
    ]);
  });

  it('means the office that is just the one, before those that have it in them', () => {
    const lines = ['Anna Berg, mayor, Oster', 'Anna Berg, mayor of Norland, Norland', 'Ida Moen'];
    expect(identify(lines, [merge(['Anna Berg', 'mayor'], 'Ida Moen')])).toEqual([
      ['Anna Berg, mayor of Norland, Norland'],
      ['Anna Berg, mayor, Oster', 'Ida Moen'],
    ]);
  });

  it('waits for names that no article has', () => {
    expect(identify(['Anna Berg'], [merge('Anna Berg', 'Nobody Known'), split('No One')])).toEqual([
      ['Anna Berg'],
    ]);
  });
});

describe('whatever the names and roles', () => {
  const name = fc.constantFrom(
    ...[
      'Anna Berg',
      'Anna K. Berg',
      'Anna M. Berg',
      'A. Berg',
      'Arne Berg',
      'Dr Anna Berg',
      'Berg',
    ],
    ...[
      'Liz Berg',
      'Elizabeth Berg',
      'Anna Bergg',
      'Anna Berg Jr.',
      '?Anna Karin Berg',
      'Ida Moen',
    ],
  );
  const role = fc.constantFrom(
    ...[
      '',
      ', mayor, Oster',
      ', mayor, Norland',
      ', striker, Gull FC',
      ', former mayor',
      ', , Oster',
    ],
    ...[', professor, Norland', ', captain'],
  );
  const line = fc
    .record({ name, role, day: fc.nat(3), article: fc.constantFrom('', ' #a', ' #b') })
    .map(({ name, role, day, article }) => `${name}${role} @${day}${article}`);
  const selector = fc
    .tuple(name, fc.constantFrom(null, 'mayor', 'Gull FC'))
    .map(([given, trait]): [string, string | null] => [given.replace('?', ''), trait]);
  const decision = fc.oneof(
    fc.tuple(selector, selector).map(([a, b]) => merge(a, b)),
    selector.map(([given, trait]) => split(given, trait)),
  );
  const world = fc.record({
    lines: fc.uniqueArray(line, { maxLength: 12 }),
    decisions: fc.array(decision, { maxLength: 3 }),
  });

  it('puts every part in exactly one group, in any order the same', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), ({ lines, decisions }, noise) => {
        const groups = identify(lines, decisions);
        expect(groups.flat().sort()).toEqual([...lines].sort());
        const named = lines.map((each, at) => (each.includes('#') ? each : `${each} #x${at}`));
        const shuffled = named
          .map((each) => ({ each, by: noise.next().value ?? 0 }))
          .sort((a, b) => a.by - b.by)
          .map(({ each }) => each);
        expect(identify(shuffled, decisions)).toEqual(identify(named, decisions));
      }),
    );
  });

  it('never joins two given names, two surnames or two suffixes by rule', () => {
    const given = (each: string) =>
      /^\??(?:Dr )?(?:(Arne|Anna|Ida|Liz|Elizabeth) )/.exec(each)?.[1]?.replace('Liz', 'Elizabeth');
    fc.assert(
      fc.property(world, ({ lines }) => {
        for (const group of identify(lines)) {
          const names = group.map(given).filter((each) => each !== undefined);
          expect(new Set(names).size).toBeLessThanOrEqual(1);
          expect(new Set(group.map((each) => each.includes('Moen'))).size).toBe(1);
        }
      }),
    );
  });

  it('leaves a name alone that was split off last', () => {
    fc.assert(
      fc.property(world, name, ({ lines, decisions }, given) => {
        const isTheirs = (each: string) => nameIn(each) === nameIn(given);
        for (const group of identify(lines, [...decisions, split(nameIn(given))]))
          expect(new Set(group.map(isTheirs)).size).toBe(1);
      }),
    );
  });

  it('makes one of two who were merged last', () => {
    fc.assert(
      fc.property(world, name, name, ({ lines, decisions }, a, b) => {
        const groupsOf = (groups: string[][], given: string) =>
          groups.filter((group) => group.some((each) => nameIn(each) === nameIn(given)));
        const before = identify(lines, decisions);
        fc.pre([a, b].every((given) => groupsOf(before, given).length === 1));
        const after = identify(lines, [...decisions, merge(nameIn(a), nameIn(b))]);
        expect(groupsOf(after, a)).toEqual(groupsOf(after, b));
      }),
    );
  });
});

const nameIn = (line: string) =>
  line
    .replace('?', '')
    .replace(/[,@#].*$/, '')
    .trim();
