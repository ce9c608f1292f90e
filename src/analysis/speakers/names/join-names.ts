/**
 * Joins the mentions of one person or body into one entity with its fullest name.
 *
 * Full names first (same first and last word), then surnames, given names and titles point at them. Two people of one
 * surname stay two: a bare surname goes to the one named most so far, an honorific decides by gender, an office by
 * who was given it.
 */
import { countryOf } from '../../text/countries.ts';
import { type Gender, isGivenName } from '../../text/given-names.ts';
import { HONORIFICS } from '../../text/offices.ts';
import { readCommonBody } from '../mentions/common-body.ts';
import {
  abbreviates,
  coreWords,
  keyOf,
  mayBeNamed,
  surnameKeyOf,
} from '../mentions/compare-names.ts';
import { bodyNounOf } from '../mentions/find-body-phrase.ts';
import {
  type EntityKind,
  genderOf,
  genderOfHonorific,
  kindOf,
  looksLikeBody,
  opensAsBody,
} from '../mentions/kind-of-name.ts';
import type { Mention } from '../mentions/mention.ts';
import { OwnedBodies } from '../mentions/owned-bodies.ts';
import {
  chooseNear,
  mayCallByFirst,
  mayCallByMiddle,
  NEAR_PARAGRAPHS,
  sharesOffice,
} from './find-by-part.ts';

export interface Entity {
  readonly id: number;
  /** Fullest form in the text, without titles. */
  name: string;
  kind: EntityKind;
  gender: Gender | null;
  /** The first office that the article gives. */
  office: string | null;
  /** The mention that gave it. */
  officeFrom: Mention | null;
  /** Every office that the article gives. */
  readonly offices: string[];
  readonly mentions: NamedMention[];
}

export interface NamedMention {
  readonly mention: Mention;
  readonly entity: Entity;
  /** The mention gives the full name that the article has. */
  isFull: boolean;
}

export interface NameBook {
  readonly entities: readonly Entity[];
  /** In text order. */
  readonly mentions: readonly NamedMention[];
}

/** People of one surname that are told apart; keeps the joins linear on any text. */
const MAX_NAMESAKES = 8;
/** Characters between a name and its letters: " (". */
const MAX_BEFORE_BRACKET = 2;

/** @returns each mention with its entity; mentions in headlines only where the text knows the name. */
export function joinNames(mentions: readonly Mention[]): NameBook {
  const book = new Book();
  const bodies = book.addAll(mentions);
  const bare = new Set(mentions.filter(isBare).map(({ words }) => keyOf(words[0])));
  for (const mention of mentions) if (mention.isHeadline) book.addFromHeadline(mention, bare);
  const named: NamedMention[] = [];
  for (const mention of mentions) {
    book.addAbbreviation(mention, named.at(-1));
    const entity = book.entityOf(mention, bodies.nameOf(mention));
    if (!entity) continue;
    learn(entity, mention);
    const item: NamedMention = { mention, entity, isFull: false };
    entity.mentions.push(item);
    named.push(item);
  }
  for (const entity of book.entities) settle(entity);
  for (const item of named) {
    item.isFull =
      item.mention.words.length > 1 || item.entity.name === item.mention.words.join(' ');
  }
  return { entities: book.entities, mentions: named };
}

/** What is known of the names while they are joined: first all full names, then each mention in order. */
class Book {
  readonly entities: Entity[] = [];
  private readonly byKey = new Map<string, Entity>();
  private readonly bySurname = new Map<string, Entity[]>();
  private readonly byGivenName = new Map<string, Entity[]>();
  /** First surnames of two: "Moreno" of "Elena Moreno Ruiz". */
  private readonly byMiddleName = new Map<string, Entity[]>();
  private readonly byMention = new Map<Mention, Entity>();
  /** How often so far the article gave each surname. */
  private readonly surnamesSaid = new Map<Entity, number>();
  /** How often so far the given name alone. */
  private readonly givenNamesSaid = new Map<Entity, number>();

  /** @returns the bodies that are known by their owners: these are added where they are mentioned. */
  addAll(mentions: readonly Mention[]): OwnedBodies {
    const [common, others] = [true, false].map((is) =>
      mentions.filter(({ words }) => (readCommonBody(words) !== null) === is),
    );
    for (const mention of others ?? []) this.addFull(mention);
    const bodies = new OwnedBodies(mentions, (mention) => this.mayOwn(mention));
    for (const mention of common ?? []) if (bodies.nameOf(mention) === null) this.addFull(mention);
    return bodies;
  }

  addFull(mention: Mention): void {
    const words = coreWords(mention.words);
    if (mention.isHeadline || mention.isDoubtful || words.length < 2) return;
    const surname = keyOf(words.at(-1));
    const given = keyOf(words[0]);
    const plain = `${given} ${surname}${suffixOf(mention)}`;
    const namesake = this.byKey.get(plain);
    const isOther = namesake !== undefined && !mayBeNamed(namesake.name, mention.words);
    const key = isOther ? keyOf(mention.words.join(' ')) : plain;
    const entity = this.byKey.get(key) ?? this.addEntity(mention);
    this.byKey.set(key, entity);
    learn(entity, mention);
    this.byMention.set(mention, entity);
    if (opensAsBody(words)) return;
    addTo(this.bySurname, surname, entity);
    // "the Centre" is the Centre for Rural Life, as "the Council" is the Oster Council.
    if (entity.kind === 'body') addTo(this.bySurname, keyOf(bodyNounOf(words)), entity);
    addTo(this.byGivenName, given, entity);
    // "the Maulana"
    if (mention.honorific !== null && !HONORIFICS.has(mention.honorific))
      addTo(this.byGivenName, mention.honorific, entity);
    for (const middle of words.slice(1, -1).filter((word) => !isGivenName(word)))
      addTo(this.byMiddleName, keyOf(middle), entity);
  }

  /** "Anna Berg Wins Harbour Seat" above a story that only says "Berg". */
  addFromHeadline(mention: Mention, bare: ReadonlySet<string>): void {
    mention.words.forEach((given, index) => {
      const surname = mention.words[index + 1];
      const key = keyOf(surname);
      if (surname === undefined || !bare.has(key) || this.bySurname.has(key)) return;
      if (!isGivenName(given)) return;
      this.addFull({
        ...mention,
        words: [given, surname],
        honorific: null,
        office: null,
        isHeadline: false,
        isDoubtful: false,
      });
    });
  }

  /** "the Dockers’ Union of Oster (DUO)": from here on the letters stand for it. */
  addAbbreviation(mention: Mention, before: NamedMention | undefined): void {
    const [letters = ''] = mention.words;
    if (!mention.isAbbreviation || before === undefined) return;
    const isBehind = mention.start - before.mention.end <= MAX_BEFORE_BRACKET;
    if (isBehind && before.entity.kind !== 'person' && abbreviates(letters, before.mention.words))
      this.byKey.set(keyOf(letters), before.entity);
  }

  /** @param body its name where it is one of a body whose owner is known. */
  entityOf(mention: Mention, body: string | null): Entity | null {
    if (body !== null && !this.isPersonCalled(mention)) return this.bodyCalled(body, mention);
    const entity = this.longer(mention) ?? this.byMention.get(mention) ?? this.findShort(mention);
    if (entity) this.count(entity, mention);
    return entity;
  }

  private bodyCalled(name: string, mention: Mention): Entity {
    const key = keyOf(name);
    const entity = this.byKey.get(key) ?? this.addEntity({ ...mention, words: name.split(' ') });
    this.byKey.set(key, entity);
    return entity;
  }

  /** False for people and titles: "Berg’s Ministry of Justice", "the Attorney General’s Office". */
  private mayOwn(mention: Mention): boolean {
    const isTitle = mention.isDoubtful || mention.office !== null || mention.honorific !== null;
    return !isTitle && kindOf(mention) !== 'person' && !this.isPersonCalled(mention);
  }

  private isPersonCalled({ words }: Mention): boolean {
    const named = this.byKey.get(`${keyOf(words[0])} ${keyOf(words.at(-1))}`);
    const bearers = named ? [named] : (this.bySurname.get(keyOf(words.at(-1))) ?? []);
    return bearers.some(({ kind }) => kind === 'person');
  }

  private count(entity: Entity, { words }: Mention): void {
    // "Paul" does not say his surname.
    if (entity.name.endsWith(words.at(-1) ?? '')) addOne(this.surnamesSaid, entity);
    if (words.length === 1 && entity.name.startsWith(`${words[0]} `))
      addOne(this.givenNamesSaid, entity);
  }

  /** "Suu Kyi" where the article has "Aung San Suu Kyi", "Van der Berg" where it has "Jan van der Berg". */
  private longer(mention: Mention): Entity | null {
    if (mention.words.length < 2 || mention.isHeadline) return null;
    const text = ` ${mention.words.join(' ').toLowerCase()}`;
    const sharing = this.bySurname.get(surnameKeyOf(mention.words)) ?? [];
    return (
      sharing.find(
        (entity) => entity.name.toLowerCase().endsWith(text) && entity.kind !== 'body',
      ) ?? null
    );
  }

  private findShort(mention: Mention): Entity | null {
    const words = coreWords(mention.words);
    if (mention.isHeadline && words.length > 1) return this.findInHeadline(words);
    const word = keyOf(words.at(-1));
    const isCountry = countryOf(words.join(' ')) !== null && !this.isPersons(mention, word);
    const chosen = isCountry ? null : this.chooseBySurname(mention, word);
    if (chosen) return chosen;
    const existing = this.byKey.get(word);
    if (mention.isHeadline) return existing ?? null;
    const byPart = words.length === 1 ? this.findByPart(mention, word) : null;
    const known = (existing?.kind === 'person' ? byPart : null) ?? existing ?? byPart;
    if (known) return known;
    if (mention.isDoubtful && mention.honorific === null && mention.office === null) return null;
    const entity = this.addEntity(mention);
    this.byKey.set(word, entity);
    if (entity.kind === 'person') addTo(this.bySurname, word, entity);
    return entity;
  }

  /** "Jordan said" in a story of Ruth Jordan; "in Jordan" is the country even there. */
  private isPersons(mention: Mention, surname: string): boolean {
    const bearers = this.bySurname.get(surname) ?? [];
    return !mention.isObject && bearers.some(({ kind }) => kind === 'person');
  }

  private findInHeadline(words: readonly string[]): Entity | null {
    for (let start = 0; start < words.length - 1; start++) {
      const entity = this.byKey.get(`${keyOf(words[start])} ${keyOf(words[start + 1])}`);
      if (entity) return entity;
    }
    const known = words
      .map((word) => this.bySurname.get(keyOf(word)))
      .find((list) => list !== undefined);
    return known?.[0] ?? null;
  }

  private chooseBySurname(mention: Mention, word: string): Entity | null {
    const gender = genderOfHonorific(mention.honorific);
    // "Berg, the wife of Mayor Ole Berg," is none of him.
    const fitting = (this.bySurname.get(word) ?? []).filter(
      (entity) => mayBe(entity, mention, gender) && !mention.office?.includes(entity.name),
    );
    // Whom the article calls "Paul" it does not call "Mr. Stone".
    const formal = fitting.filter((entity) => (this.givenNamesSaid.get(entity) ?? 0) < 2);
    const candidates = gender !== null && formal.length > 0 ? formal : fitting;
    if (candidates.length <= 1) return candidates[0] ?? null;
    const holders = candidates.filter(({ offices }) =>
      offices.some((office) => sharesOffice(office, mention.office)),
    );
    if (holders.length === 1) return holders[0] ?? null;
    // "Daniel Berg came late. Berg, a barrister, left.": not his sister of some lines before.
    const [here, ...more] = candidates.filter(
      ({ mentions }) => mentions.at(-1)?.mention.paragraph === mention.paragraph,
    );
    const isTold = mention.office !== null && mention.titleStart === mention.start;
    if (isTold && here && more.length === 0) return here;
    return mostNamed(candidates, mention.paragraph, (entity) => this.surnamesSaid.get(entity) ?? 0);
  }

  /** By another word of a name than its last. */
  private findByPart(mention: Mention, word: string): Entity | null {
    const gender = genderOfHonorific(mention.honorific);
    const given = (this.byGivenName.get(word) ?? []).filter(
      (entity) =>
        mayCallByFirst(entity, word, mention) &&
        (gender === null || mayBe(entity, mention, gender)),
    );
    const middle = (this.byMiddleName.get(word) ?? []).filter(
      (entity) => mayCallByMiddle(entity, word, mention) && mayBe(entity, mention, gender),
    );
    return chooseNear([...given, ...middle], mention);
  }

  private addEntity(mention: Mention): Entity {
    const entity: Entity = {
      id: this.entities.length,
      name: mention.words.join(' '),
      kind: kindOf(mention),
      gender: null,
      office: null,
      officeFrom: null,
      offices: [],
      mentions: [],
    };
    this.entities.push(entity);
    return entity;
  }
}

function addTo(map: Map<string, Entity[]>, key: string, entity: Entity): void {
  const known = map.get(key) ?? [];
  if (known.length < MAX_NAMESAKES && !known.includes(entity)) map.set(key, [...known, entity]);
}

function addOne(counts: Map<Entity, number>, entity: Entity): void {
  counts.set(entity, (counts.get(entity) ?? 0) + 1);
}

/** "President Obama" is not Michelle Obama, nor "Mr. Clinton" Hillary Clinton. */
function mayBe(entity: Entity, mention: Mention, gender: Gender | null): boolean {
  if (entity.kind === 'place') return false;
  if (entity.kind === 'body') return mention.honorific === null && mention.office === null;
  if (gender !== null && entity.gender !== null && entity.gender !== gender) return false;
  const isNewOffice = mention.office !== null && mention.start !== mention.titleStart;
  const isUnseen = entity.mentions.length === 0;
  return !(isNewOffice && isUnseen && !sharesOffice(entity.office, mention.office));
}

/** "Donald Trump Jr." is not Donald Trump. */
function suffixOf(mention: Mention): string {
  return mention.words.some((word) => /^jr\.?$/iu.test(word)) ? ' jr' : '';
}

/**
 * The one named most often so far. Of several: the last one where the others are some paragraphs back, else the first,
 * whom the story is about ("Paul Stone was jailed. His brother, John Stone, was not. Stone said …").
 */
function mostNamed(
  candidates: readonly Entity[],
  paragraph: number,
  count: (entity: Entity) => number,
): Entity | null {
  const most = Math.max(...candidates.map(count));
  const leading = candidates.filter((entity) => count(entity) === most);
  const near = leading.filter(({ mentions }) => {
    const last = mentions.at(-1)?.mention.paragraph;
    return last !== undefined && paragraph - last <= NEAR_PARAGRAPHS;
  });
  return near[0] ?? leading[0] ?? null;
}

/** One word, in the text itself, with nothing that makes it a body's or place's. */
function isBare({ words, isHeadline, hasArticle }: Mention): boolean {
  return words.length === 1 && !isHeadline && !hasArticle;
}

function learn(entity: Entity, mention: Mention): void {
  const text = mention.words.join(' ');
  if (
    mention.words.length > entity.name.split(' ').length &&
    !mention.isHeadline &&
    mention.words.length <= 5
  )
    entity.name = text;
  if (mention.office !== null && entity.kind !== 'body')
    learnOffice(entity, mention, mention.office);
  entity.gender ??= genderOf(mention);
  if (entity.kind === 'unknown' || entity.kind === 'place' || isBodyByArticle(entity)) {
    const kind = kindOf(mention);
    if (kind === 'person' || (entity.kind === 'unknown' && mention.kindTold === 'body'))
      entity.kind = kind;
  }
}

/** Nothing but "the" in front of it makes it a body: "the Berg plan". */
function isBodyByArticle({ name, kind, mentions }: Entity): boolean {
  const first = mentions[0]?.mention;
  return (
    kind === 'body' &&
    first !== undefined &&
    countryOf(name) === null &&
    !looksLikeBody(first, name)
  );
}

function learnOffice(entity: Entity, mention: Mention, office: string): void {
  if (!entity.offices.includes(office)) entity.offices.push(office);
  if (entity.office !== null) return;
  entity.office = office;
  entity.officeFrom = mention;
}

/** A name of two words whose last word stands alone elsewhere is a person's. */
function settle(entity: Entity): void {
  if (entity.kind !== 'unknown') return;
  const length = entity.name.split(' ').length;
  const isShortened = entity.mentions.some(({ mention }) => mention.words.length < length);
  if (length >= 2 && isShortened) entity.kind = 'person';
}
