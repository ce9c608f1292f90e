/**
 * Finds the body that words stand for: "the ministry", "the company", "its" in front of an office, and for whom an office
 * of the article speaks.
 */
import { lowerBound } from '../../../lib/lower-bound.ts';
import { countryOf, PLACES } from '../../text/countries.ts';
import { isKnownBody } from '../../text/known-bodies.ts';
import { BODY_WORDS, isOffice, SPEAK_FOR_PERSONS } from '../../text/offices.ts';
import { isCommonBody, readCommonBody } from '../mentions/common-body.ts';
import { bodyNounOf } from '../mentions/find-body-phrase.ts';
import type { Mention } from '../mentions/mention.ts';
import { findAffiliation, isLettersBefore } from './find-affiliation.ts';
import { findBodySpokenFor } from './find-body-spoken-for.ts';
import type { Entity, NameBook, NamedMention } from './join-names.ts';

/** Last words of names that a more general noun may stand for. */
const KINDS_OF: ReadonlyMap<string, RegExp> = new Map([
  [
    'company',
    /^(?:inc\.?|corp\.?|corporation|ltd\.?|llc|plc|group|holdings|shipping|power|energy|ferries|lines|airlines?|bank|works|industries|technologies|systems|studios|records|partners|foods|motors|airways|pharma|pharmaceuticals|stores|supermarkets|hotels|insurance|labs|software|brewery)$/u,
  ],
  [
    'organization',
    /^(?:union|institute|foundation|association|federation|society|alliance|league)$/u,
  ],
  [
    'organisation',
    /^(?:union|institute|foundation|association|federation|society|alliance|league)$/u,
  ],
  [
    'group',
    /^(?:union|institute|foundation|association|federation|society|alliance|league|coalition|front|movement)$/u,
  ],
  ['agency', /^(?:bureau|service|administration|authority|office)$/u],
  ['newspaper', /^(?:news|times|post|journal|herald|tribune|daily|gazette|courier)$/u],
  ['paper', /^(?:news|times|post|journal|herald|tribune|daily|gazette|courier)$/u],
  ['party', /^(?:democrats|republicans|conservatives|liberals|tories|labour)$/u],
]);
/** Mentions looked at for a body named before. */
const MAX_LOOKED_AT = 60;
/** An affiliation is given when someone is introduced, not later. */
const MAX_INTRODUCTIONS = 3;
const COUNTRY = / (?:isles|islands|republic|kingdom|states|emirates)$/iu;
/** Whose they are is a person, known to the article or not. */
const KIN =
  /(?:^|\s)(?:ex-)?(?:wife|husband|widow|widower|fiancée?|(?:grand|step)?(?:mother|father|son|daughter|brother|sister)|aunt|uncle|cousin|niece|nephew)$/iu;
const GENERAL_COMPANY = new Set(['company', 'firm', 'carrier', 'owner', 'maker']);

export class BodyFinder {
  private readonly text: string;
  private readonly names: NameBook;
  private inside: ReadonlySet<string> | null = null;

  constructor(text: string, names: NameBook) {
    this.text = text;
    this.names = names;
  }

  /**
   * @param before mentions in front of the words, the nearest last.
   * @param head lower-case noun: "ministry".
   * @returns the body named last whose name ends so, or that the noun may stand for; null when none was named.
   */
  byNoun(before: readonly Entity[], head: string): Entity | null {
    const bodies = before.filter(({ kind }) => kind === 'body' || kind === 'unknown');
    const same = bodies.findLast(
      (entity) => lastWord(entity) === head || headWord(entity) === head,
    );
    if (same) return same;
    const kinds = KINDS_OF.get(GENERAL_COMPANY.has(head) ? 'company' : head);
    if (!kinds) return null;
    return bodies.findLast((entity) => kinds.test(lastWord(entity))) ?? null;
  }

  /** @returns for whom this person or body speaks, by the office and its owner; null when the article doesn't say. */
  spokenForBy(entity: Entity): string | null {
    if (entity.office !== null && entity.officeFrom !== null) {
      const { start, officeOwner } = entity.officeFrom;
      const owner = officeOwner === null ? null : this.byOwner(officeOwner, entity.office, start);
      const isOpener = owner === null && this.isOpenerAlone(entity.officeFrom, entity.office);
      const body = isOpener ? null : (owner ?? this.byOffice(entity.office, start));
      if (body !== null || isPastOffice(entity.office)) return body;
    }
    if (entity.kind === 'person') return this.byAffiliation(entity);
    const isBody = entity.kind === 'body' || entity.kind === 'place';
    const country = countryOf(entity.name);
    return isBody && country !== null && country !== entity.name ? country : null;
  }

  /** "Station manager Anna Berg said": a capital only because the sentence starts, unless the article has one elsewhere, too, or it is a place. */
  private isOpenerAlone({ titleStart }: Mention, office: string): boolean {
    const [first = '', second = ''] = office.split(' ');
    const isOpener = /^\p{Lu}\p{Ll}/u.test(first) && /^(?!(?:of|for|on)$)\p{Ll}/u.test(second);
    const before = this.text.slice(Math.max(0, titleStart - 3), titleStart).trimEnd();
    if (!isOpener || this.text.slice(titleStart, titleStart + first.length) !== first) return false;
    const isKnown = countryOf(first) !== null || PLACES.has(first) || isKnownBody(first);
    if (isKnown || isOffice(first.toLowerCase())) return false;
    return /^$|[.!?:“”"\n]$/u.test(before) && !this.namedInside().has(first);
  }

  /** Words with a capital in the middle of a sentence; found once. */
  private namedInside(): ReadonlySet<string> {
    this.inside ??= new Set(this.text.match(INSIDE));
    return this.inside;
  }

  /** "NATO Secretary-General"; "commander of the coastguard"; "Ostwick prime minister" of the Ostwick Isles. */
  private byOffice(office: string, offset: number): string | null {
    const named = findBodySpokenFor(office);
    if (named === office) return null;
    if (named !== null) return this.fullName(named);
    const [, noun] =
      /\b(?:of|for|at) (?:the |its |his |her )?(?:\p{Ll}+ )*?(\p{Ll}+)$/u.exec(office) ?? [];
    if (noun === undefined || !BODY_WORDS.has(noun) || /^(?:former|ex)\b/u.test(office))
      return null;
    const body = this.byNoun(this.before(offset), noun);
    return body && nameOf(body);
  }

  private byAffiliation(entity: Entity): string | null {
    const { mentions } = this.names;
    for (const named of entity.mentions.slice(0, MAX_INTRODUCTIONS)) {
      const at = lowerBound(mentions, ({ mention }) => mention.start < named.mention.start);
      const found = findAffiliation(this.text, named, mentions[at + 1]);
      const letters = mentions[at - 1];
      if (letters && isLettersBefore(this.text, letters, named)) return nameOf(letters.entity);
      const body =
        typeof found === 'string' ? this.byNoun(this.before(named.mention.start), found) : found;
      if (body) return nameOf(body);
    }
    return null;
  }

  private byOwner(owner: string, office: string, offset: number): string | null {
    const country = countryOf(owner);
    if (country !== null) return country;
    if (/^(?:his|her|their)$/u.test(owner) || KIN.test(office)) return null;
    if (owner === 'its') {
      const body = this.bodyOfIts(offset);
      return body ? nameOf(body) : null;
    }
    const person = this.personCalled(owner);
    if (person !== null) return speaksForPersons(office) ? person.name : null;
    if (/^\p{Lu}/u.test(owner)) return this.fullName(owner);
    const body = this.byNoun(this.before(offset), owner.split(' ').at(-1) ?? owner);
    return body && nameOf(body);
  }

  /** “Varnia, which lives from tolls on the Osta, said no. Its minister, Ole Moen, …”: nothing that stands behind a preposition, or is further back. */
  private bodyOfIts(offset: number): Entity | null {
    const named = this.mentionsBefore(offset).findLast(
      ({ entity, mention }) =>
        entity.kind === 'body' &&
        offset - mention.end <= MAX_TO_ITS &&
        !BEHIND_PREPOSITION.test(
          this.text.slice(Math.max(0, mention.start - MAX_PREPOSITION), mention.start),
        ) &&
        (this.text.slice(mention.end, offset).match(SENTENCE_END)?.length ?? 0) <= MAX_ENDS,
    );
    return named?.entity ?? null;
  }

  private personCalled(owner: string): Entity | null {
    const called = this.names.entities.filter(
      ({ name, kind }) => kind === 'person' && ` ${name}`.endsWith(` ${owner}`),
    );
    return called.length === 1 ? (called[0] ?? null) : null;
  }

  /** The country of the article whose name begins with these words: "Oster" of the Oster Isles; else the words themselves. */
  private fullName(words: string): string {
    if (isCommonBody(words)) return this.ownedBody(words) ?? words;
    const fits = this.names.entities.filter(
      ({ name, kind }) => kind !== 'person' && name.startsWith(`${words} `) && COUNTRY.test(name),
    );
    const [only] = fits;
    return only && fits.length === 1 ? nameOf(only) : words;
  }

  /** "Norway’s Ministry of Justice" where it is the only one of the article. */
  private ownedBody(words: string): string | null {
    const core = words.toLowerCase();
    const [only, ...others] = this.names.entities.filter(
      ({ name }) => name !== words && readCommonBody(name.split(' '))?.core === core,
    );
    return only && others.length === 0 ? only.name : null;
  }

  private before(offset: number): Entity[] {
    return this.mentionsBefore(offset).map(({ entity }) => entity);
  }

  private mentionsBefore(offset: number): readonly NamedMention[] {
    const { mentions } = this.names;
    const end = lowerBound(mentions, ({ mention }) => mention.start < offset);
    return mentions.slice(Math.max(0, end - MAX_LOOKED_AT), end);
  }
}

const BEHIND_PREPOSITION =
  /\b(?:of|on|in|at|from|by|for|with|to|about|into|near|against|between|told) (?:the )?$/u;
const MAX_PREPOSITION = 20;
/** Longest way from there to “its”, in characters. */
const MAX_TO_ITS = 600;
const SENTENCE_END = /[.!?][”"’]?\s/gu;
/** Of sentences, from whom “its” means to it. */
const MAX_ENDS = 2;

/** Behind a word, a comma or a possessive. */
const INSIDE = /(?<=[\p{L},’'] )\p{Lu}[\p{L}’'-]*/gu;

/** By the last word of an office, before what it is of: "campaign manager", "chief of staff". */
function speaksForPersons(office: string): boolean {
  return SPEAK_FOR_PERSONS.has(office.toLowerCase().split(' ').at(-1) ?? '');
}

function isPastOffice(office: string): boolean {
  return /^(?:former|ex|then|retired|late|onetime)\b/iu.test(office);
}

/** "court" of "Supreme Court of Vestmark", "centre" of "Centre for Rural Life". */
function headWord(entity: Entity): string {
  return bodyNounOf(entity.name.split(' ')).toLowerCase();
}

function lastWord(entity: Entity): string {
  return entity.name.toLowerCase().split(' ').at(-1) ?? '';
}

/** @returns the entity's name, a country's where it is a form of one. */
export function nameOf(entity: Entity): string {
  return countryOf(entity.name) ?? entity.name;
}
