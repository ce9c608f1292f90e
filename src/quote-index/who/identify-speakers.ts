/**
 * Who is who across articles: which names are one person, and which name is several people.
 *
 * Precision first: what could be two stays two. Names are one person's when given name and surname are the same word in close
 * spelling (see spelling.ts) and nothing between them differs; by a short form of the given name, a loose spelling or without
 * their "Jr." only when office or body concur as well and no article quotes both; by an initial only when one person of that
 * surname has it, no role speaks against it and no article quotes both. Whatever fits two people who are not one is left alone.
 * Names of one state, body or law, as the gazetteer tells them, are one too, unless a person is quoted by them.
 *
 * One name is several people when its roles can't be one person's (see roles.ts); quotes without a role that tells are then an
 * entry of their own. Decisions of admins come first and last: what they split takes no part in the rules, and what they merge is
 * one in the end. Pure, and independent of the order of names and articles.
 */
import { identityOf } from '../../gazetteer/gazetteer.ts';
import { groupBy } from '../../lib/group-by.ts';
import type { ArticleId } from '../../model/article.ts';
import { groupLinked, linksByKey, tellApart } from './group-linked.ts';
import {
  closeKeys,
  isInitialOf,
  isInitialOnly,
  looseKeys,
  mayBeOne,
  type PersonName,
} from './person-name.ts';
import { type DecidedSpeakers, type FoldedSelector, hasTrait } from './read-decisions.ts';
import { concur, contradict, kinKeys, type RoleInTime } from './roles.ts';

/** A name, by its folded letters, as all articles give it. */
export interface NameFacts<Part extends RoleInTime = RoleInTime> {
  readonly key: string;
  /** null where it is no name that rules may join: one word, a body, an unnamed source. */
  readonly reading: PersonName | null;
  /** True when somebody of that name is quoted, and no body is; such a name may be several people. */
  readonly isPerson: boolean;
  /** Where it is quoted; asked for only where names may be joined. */
  articles(): ReadonlySet<ArticleId>;
  /** By role: what is given to one person or another as a whole. */
  readonly parts: readonly Part[];
}

/** A name with its reading. */
type ReadName<Part extends RoleInTime> = NameFacts<Part> & { readonly reading: PersonName };

interface Person<Part extends RoleInTime> {
  readonly parts: readonly Part[];
  /** The names that it comes from: all who could be meant by what is unclear among them have the same. */
  readonly names: readonly NameFacts<Part>[];
  /** `unclear`: no role that tells; `split`: an admin's word. */
  readonly kind: 'clear' | 'unclear' | 'split';
}

/** @returns the parts in groups, one for each person or body. */
export function identifySpeakers<Part extends RoleInTime>(
  names: readonly NameFacts<Part>[],
  decided: DecidedSpeakers,
): readonly (readonly Part[])[] {
  const nameOf = new Map(names.flatMap((name) => name.parts.map((part) => [part, name] as const)));
  const people = joinNames(names, decided).flatMap((each) =>
    tellPeopleApart(each, decided, nameOf),
  );
  return joinMerged(people, decided, nameOf).map((group) => group.flatMap(({ parts }) => parts));
}

/** Names that are one person's, by name alone or with their roles. */
function joinNames<Part extends RoleInTime>(
  names: readonly NameFacts<Part>[],
  { alone }: DecidedSpeakers,
): readonly (readonly NameFacts<Part>[])[] {
  const isOpen = (name: NameFacts<Part>): name is ReadName<Part> =>
    name.reading !== null && !alone.has(name.key);
  const open = names.filter(isOpen);
  const close = groupLinked(
    open,
    linksByKey(open, ({ reading }) => closeKeys(reading)),
  ).flatMap(partMiddles);
  const [initials, full] = [true, false].map((is) =>
    close.filter(([first]) => first !== undefined && isInitialOnly(first.reading) === is),
  );
  const joined = joinInitials(joinLoose(full ?? []), initials ?? []);
  const all = [...joined, ...names.filter((name) => !isOpen(name)).map((name) => [name])];
  const listed = (group: readonly NameFacts<Part>[]) =>
    group.some(({ isPerson, key }) => isPerson || alone.has(key))
      ? []
      : group.flatMap(({ key }) => identityOf(key) ?? []);
  return groupLinked(all, linksByKey(all, listed)).map((groups) => groups.flat());
}

/** Anna K. and Anna M. Berg are two, and Anna Berg may be either. Nobody is made of mere topics. */
function partMiddles<Part extends RoleInTime>(
  names: readonly ReadName<Part>[],
): readonly (readonly ReadName<Part>[])[] {
  const { groups, unclear } = tellApart(names, (a, b) => !mayBeOne(a.reading, b.reading));
  const singles = unclear.map((name) => [name]);
  return [...groups, ...singles].flatMap((group) =>
    group.some(({ isPerson }) => isPerson) ? [group] : group.map((name) => [name]),
  );
}

/** Groups that a loose spelling or a short form joins, where roles concur; all with all, or none. */
function joinLoose<Part extends RoleInTime>(
  groups: readonly (readonly ReadName<Part>[])[],
): readonly (readonly ReadName<Part>[])[] {
  const people = groups.filter(hasPerson);
  const keysOf = (group: readonly ReadName<Part>[]) =>
    group.flatMap(({ reading }) => looseKeys(reading));
  const joined = groupLinked(people, linksByKey(people, keysOf)).flatMap((alike) => {
    const links = pairsOf(alike).filter(
      ([a, b]) =>
        a.every((x) => b.every((y) => mayBeOne(x.reading, y.reading))) && belong(a, b, true),
    );
    return groupLinked(alike, links).flatMap((chain) => {
      const needed = (chain.length * (chain.length - 1)) / 2;
      const isWhole = links.filter(([a]) => chain.includes(a)).length === needed;
      return isWhole ? [chain.flat()] : chain;
    });
  });
  return [...joined, ...groups.filter((group) => !hasPerson(group))];
}

/** "A. Berg" goes to the one Berg whose given name begins so. */
function joinInitials<Part extends RoleInTime>(
  full: readonly (readonly ReadName<Part>[])[],
  initials: readonly (readonly ReadName<Part>[])[],
): readonly (readonly ReadName<Part>[])[] {
  const people = full.filter(hasPerson);
  const links = initials.flatMap((short) => {
    const meant = people.filter((group) =>
      group.some((name) => short.every(({ reading }) => isInitialOf(reading, name.reading))),
    );
    const [one] = meant;
    return one !== undefined && meant.length === 1 && belong(short, one, false)
      ? [[one, short] as const]
      : [];
  });
  return groupLinked([...full, ...initials], links).map((group) => group.flat());
}

const hasPerson = (group: readonly NameFacts[]) => group.some(({ isPerson }) => isPerson);

/** True when roles concur, or at least (unless `mustConcur`) don't contradict, and no article quotes both. */
function belong(a: readonly NameFacts[], b: readonly NameFacts[], mustConcur: boolean): boolean {
  const [rolesA, rolesB] = [a, b].map((group) => group.flatMap(({ parts }) => parts));
  const some = (test: (x: RoleInTime, y: RoleInTime) => boolean) =>
    (rolesA ?? []).some((x) => (rolesB ?? []).some((y) => test(x, y)));
  const doRolesFit = some(concur) || (!mustConcur && !some(contradict));
  return doRolesFit && !a.some((x) => b.some((y) => haveCommon(x.articles(), y.articles())));
}

function haveCommon(a: ReadonlySet<ArticleId>, b: ReadonlySet<ArticleId>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  return [...small].some((id) => large.has(id));
}

/** Several people of one name, by their roles. */
function tellPeopleApart<Part extends RoleInTime>(
  names: readonly NameFacts<Part>[],
  { traits }: DecidedSpeakers,
  nameOf: ReadonlyMap<Part, NameFacts<Part>>,
): readonly Person<Part>[] {
  const all = names.flatMap(({ parts }) => parts);
  const wanted = names.flatMap(({ key }) => traits.get(key) ?? []);
  const split = wanted.map((trait) => all.filter((part) => hasTrait(part, trait)));
  const rest = all.filter((part) => !split.some((parts) => parts.includes(part)));
  const apart = groupLinked(
    [...new Set(split.flat())],
    split.flatMap((parts) => parts.map((part) => [parts[0] ?? part, part] as const)),
  );
  const person = (parts: readonly Part[], kind: Person<Part>['kind']) => ({ parts, names, kind });
  const kin = groupLinked(rest, linksByKey(rest, kinKeys));
  const { groups, unclear } = names.some(({ isPerson }) => isPerson)
    ? tellApart(kin, contradictAny)
    : { groups: [kin], unclear: [] };
  return [
    ...apart.map((parts) => person(parts, 'split')),
    ...groups.map((group) => person(group.flat(), 'clear')),
    ...[...groupBy(unclear.flat(), (part) => nameOf.get(part)).values()].map((parts) =>
      person(parts, 'unclear'),
    ),
  ].filter(({ parts }) => parts.length > 0);
}

function contradictAny(a: readonly RoleInTime[], b: readonly RoleInTime[]): boolean {
  return a !== b && a.some((x) => b.some((y) => contradict(x, y)));
}

/** What admins merged; and what was unclear between people who turn out to be one is theirs. */
function joinMerged<Part extends RoleInTime>(
  people: readonly Person<Part>[],
  { merged }: DecidedSpeakers,
  nameOf: ReadonlyMap<Part, NameFacts<Part>>,
): readonly (readonly Person<Part>[])[] {
  const links = merged.flatMap((selectors) => {
    const meant = selectors
      .map((selector) => pick(people, selector, nameOf))
      .filter((person) => person !== null);
    return meant.map((person) => [meant[0] ?? person, person] as const);
  });
  const groupOf = new Map(
    groupLinked(people, links).flatMap((group) => group.map((person) => [person, group] as const)),
  );
  const cleared = [...groupBy(people, ({ names }) => names).values()].flatMap((namesakes) => {
    const [one, ...others] = namesakes.filter(({ kind }) => kind === 'clear');
    const isOne = one && others.every((other) => groupOf.get(other) === groupOf.get(one));
    const unclear = isOne ? namesakes.filter(({ kind }) => kind === 'unclear') : [];
    return unclear.map((person) => [one ?? person, person] as const);
  });
  return groupLinked(people, [...links, ...cleared]);
}

/** Who is meant by a name; where several have it, the one with the trait, or without any if there is none. */
function pick<Part extends RoleInTime>(
  people: readonly Person<Part>[],
  { nameKey, trait }: FoldedSelector,
  nameOf: ReadonlyMap<Part, NameFacts<Part>>,
): Person<Part> | null {
  const isTheirs = (part: Part) => nameOf.get(part)?.key === nameKey;
  const called = people.filter(({ parts }) => parts.some(isTheirs));
  if (called.length === 1) return called[0] ?? null;
  if (trait === '') return only(called.filter(({ kind }) => kind === 'unclear'));
  const having = (has: (part: Part) => boolean) =>
    only(called.filter(({ parts }) => parts.some((part) => isTheirs(part) && has(part))));
  return (
    having(({ office, body }) => office === trait || body === trait) ??
    having((part) => hasTrait(part, trait))
  );
}

function only<Item>(items: readonly Item[]): Item | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}

function pairsOf<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((a, at) => items.slice(at + 1).map((b) => [a, b] as const));
}
