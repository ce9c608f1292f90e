/** The port of the quote index: who is quoted, what they said, newest first. Everything is answered from memory. */
import type { ArticleId, EpochMs } from '../model/article.ts';
import type { Quote, QuoteId, QuotePosition } from '../model/quote.ts';
import type { SpeakerKind } from '../model/speaker.ts';
import type { SpeakerDecision, SpeakerSelector } from '../model/speaker-decision.ts';
import type { Elsewhere } from './elsewhere.ts';

export interface QuoteQuery {
  /** The key of an entry, or a folded name that only one entry goes by; leave out for anyone. */
  readonly speakerKey?: string;
  /** Quotes about the entry with this key, handle or name (any case). */
  readonly topic?: string;
  /** All of these words must stand in the contents (any case, diacritics folded). */
  readonly words?: readonly string[];
  readonly sinceMs?: EpochMs;
  readonly untilMs?: EpochMs;
  /** Part of the outlet's name, any case. */
  readonly outlet?: string;
  /** 0 for the first page. */
  readonly offset: number;
  /** At most 100. */
  readonly limit: number;
  /**
   * Puts the best first instead of the newest, of quotes that have `all` of the words, or `some` of them (phrases by their words). Without
   * words it is the newest.
   */
  readonly best?: 'all' | 'some';
}

/** Which quotes are walked: all that is given must hold. */
export interface WalkQuery extends Pick<QuoteQuery, 'speakerKey' | 'topic' | 'sinceMs'> {
  /** The whole name, as articles give it. */
  readonly outlet?: string;
}

/** A quote as one article prints it. */
export interface Printing {
  readonly quote: Quote;
  /** Of all that are joined with it the one that stands for them: the same quote for each, also one that isn't walked. */
  readonly lead: Quote;
  /** null where the article doesn't say. */
  readonly speaker: NameEntry | null;
}

export interface QuoteMatches {
  /**
   * Newest published first, then by place in the article; or the best. Of the same words by the same speaker the fullest that matches stands for
   * all; `alsoIn` has the others.
   */
  readonly quotes: readonly Quote[];
  /** All that match, beyond this page; joined ones count once. */
  readonly total: number;
}

/** One who is quoted, or who is spoken about: under all names that are this person's or body's. */
export interface NameEntry {
  /** The folded handle, for `QuoteQuery.speakerKey`. */
  readonly key: string;
  /** The usual form in the newest quotes. */
  readonly name: string;
  /** What names them alone: the name; "Anna Berg, striker of Gullhaven FC" where several go by it. */
  readonly handle: string;
  /** Every name that articles give, folded. */
  readonly nameKeys: readonly string[];
  /** Folded names that it goes by besides, by an admin's word or the gazetteer; none for most. */
  readonly aliasKeys?: readonly string[] | undefined;
  readonly kind: SpeakerKind | 'topic';
  /** The newest office given for them. */
  readonly office: string | null;
  readonly speaksFor: string | null;
  readonly quoteCount: number;
}

/** What one holder says about somebody. */
export interface Statement {
  readonly quote: Quote;
  readonly position: QuotePosition;
  /** null where the article doesn't say who spoke. */
  readonly holder: NameEntry | null;
}

export type StatementQuery = Omit<QuoteQuery, 'speakerKey' | 'topic' | 'offset' | 'limit' | 'best'>;

export interface NewestQuotes {
  /** Newest first; of the same words the fullest stands for all. */
  readonly quotes: readonly Quote[];
  /** False where there may be more that match. */
  readonly isWhole: boolean;
}

export interface NewestStatements extends Pick<NewestQuotes, 'isWhole'> {
  /** Newest first. */
  readonly statements: readonly Statement[];
}

/** Something, and in how many quotes it is. */
export interface Counted {
  readonly name: string;
  readonly quoteCount: number;
}

/** What an entry is: by who is quoted, the gazetteer, or the last word of a law's name. */
export type EntryType = 'person' | 'body' | 'state' | 'place' | 'law' | 'unnamed';

/** One step from a speaker to those for whom they speak. */
export interface SpokenFor {
  /** Who speaks: the entry itself, or one for whom it speaks. */
  readonly by: string;
  readonly whom: string;
  /** What says so: "gazetteer", "office in articles: “NATO Secretary-General”". */
  readonly rule: string;
  /** True where the newest office is a former one. */
  readonly isOver?: boolean;
  /** Of several or none of these it is one: nobody's words are counted by such a step. */
  readonly isUncertain: boolean;
}

/** What an entry is made of, most quoted first. */
export interface NameDetails {
  readonly entry: NameEntry;
  /** null for one that is spoken about alone, and that nothing tells. */
  readonly type: EntryType | null;
  /** Names that it goes by besides those in articles; `decision` is the number of the one that gave it, null for the gazetteer. */
  readonly aliases: readonly { readonly name: string; readonly decision: number | null }[];
  /** The nearest first. */
  readonly spokenFor: readonly SpokenFor[];
  /** What the name leaves open: "“Georgia” is a US state too". */
  readonly doubts: readonly string[];
  /** As articles print the name; `quoteCount` is 0 for one that is only spoken about. Most quoted first, as all below. */
  readonly forms: readonly Counted[];
  readonly roles: readonly {
    /** Under which this role was given. */
    readonly name: string;
    readonly office: string | null;
    readonly speaksFor: string | null;
    readonly quoteCount: number;
    /** When the first and the last article with it were published. */
    readonly fromMs: EpochMs;
    readonly toMs: EpochMs;
  }[];
  /** Others that go by one of its names. */
  readonly namesakes: readonly NameEntry[];
  /** Means this entry in a decision, now and when others of its name turn up. */
  readonly selector: SpeakerSelector;
}

export interface QuoteIndex {
  /** Replaces what was held of the same article. One that is older than `heldSinceMs` is not held. */
  putArticle(articleId: ArticleId, quotes: readonly Quote[]): void;
  removeArticle(articleId: ArticleId): void;
  find(query: QuoteQuery): QuoteMatches;
  /**
   * Every printing, newest published first, in batches that take a few milliseconds each: the caller lets others have their turn between
   * two of them. What comes or goes meanwhile is walked or not.
   */
  walk(query: WalkQuery): Iterable<readonly Printing[]>;
  /**
   * The newest words of the entry with this key.
   *
   * @param limit as many of the newest matching quotes are looked at, joined ones counted each: the work is bounded, however much was said.
   */
  findNewest(key: string, query: StatementQuery, limit: number): NewestQuotes;
  /**
   * What is said about the entry with this key, by anyone, newest first; of the same words by the same holder the fullest stands for all.
   *
   * @param limit as many of the newest matching quotes are looked at, joined ones counted each: the work is bounded, however much is said.
   */
  findStatements(key: string, query: StatementQuery, limit: number): NewestStatements;
  get(id: QuoteId): Quote | null;
  /** The same words by the same speaker in other articles, or a part of them, in each one's own wording: the fullest first. */
  alsoIn(quote: Quote): readonly Quote[];
  /** Of the same, where they were printed: what a card tells of it. */
  elsewhere(quote: Quote): Elsewhere;
  /** Names whose full name, surname or any word begins with what was typed, most quoted first; folded for case and diacritics. */
  completeNames(typed: string, limit: number): readonly NameEntry[];
  /**
   * Exact matches (full name, or surname) first; empty when nobody is called so. A name may be typed with its title, in another
   * spelling, or with an office or body behind a comma: "Anna Berg, mayor". Of very many only the most quoted: MAX_FOUND.
   */
  findNames(name: string): readonly NameEntry[];
  /** True for a folded word that stands in any name: asked before names are looked up. */
  isNameWord(word: string): boolean;
  /** Nearest names by spelling, for "Did you mean ...?". */
  nearestNames(name: string, limit: number): readonly NameEntry[];
  /**
   * Speakers who hold office for, or are, this body or country, those who speak for them, and houses that stand for it alone: "NATO" ->
   * Jens Stoltenberg, "Russia" -> the Kremlin. Most quoted first.
   *
   * @param when `formerly`: people who spoke for it in some articles, and by the newest speak for another; `now` where it is left out.
   */
  speakersFor(body: string, when?: 'now' | 'formerly'): readonly NameEntry[];
  /** Cities whose name may stand for the entry with this key, and for others: what they say, or is said about them, isn't its own. */
  mayStandFor(key: string): readonly NameEntry[];
  /**
   * What stays open, in words: about the name of the entry with this key ("“May” is a word too"), or about a quote being about it
   * ("“Brussels” may stand for …", where it names a city alone). None where all is certain.
   */
  doubtsAbout(key: string, quote?: Quote): readonly string[];
  /**
   * People to whom articles give this office, now or formerly: "health secretary", "mayor of Oster". Who holds it by the newest quotes comes first.
   *
   * @param isBegun the last word may be the beginning of one.
   */
  officeHolders(office: string, limit: number, isBegun?: boolean): readonly NameEntry[];
  /** The entry of the one who said it; null where the article doesn't say. */
  speakerOf(quote: Quote): NameEntry | null;
  /** The quote of another speaker in which these words stand: "Berg says she will pay", said Moen. null where nobody else tells them. */
  tellerOf(quote: Quote): Quote | null;
  /** Articles in which the entry with this key is quoted, spoken for or spoken about, by words published since then. */
  articlesWith(key: string, sinceMs: EpochMs): ReadonlySet<ArticleId>;
  /** The entry with this key, or the only one that goes by this folded name; null when there is none. */
  entryOf(key: string): NameEntry | null;
  /** @param key of an entry; null when there is none. */
  describeName(key: string): NameDetails | null;
  /** All decisions of admins, in the order of their ids: they hold from now on, for what comes as well. */
  setDecisions(decisions: readonly SpeakerDecision[]): void;
  /** Does now what the first questions would wait for: called when many articles have come. Changes no answer. */
  prepare(): void;
  topics(): readonly string[];
  outlets(): readonly string[];
  readonly quoteCount: number;
  readonly articleCount: number;
  /**
   * All articles whose newest words were published from then on are held, and no others: older ones are in the store. It is the beginning of a
   * minute, and moves on as articles leave; null where nothing has left.
   */
  readonly heldSinceMs: EpochMs | null;
  /** Another one after each change of what is held. */
  readonly changeCount: number;
  /**
   * All that is held, as bytes from which `restoreQuoteIndex` makes it again: piece by piece, each made in a millisecond or two, so that
   * whoever writes them lets others have their turn. They are of use only when `changeCount` is the same after the last as before the first.
   */
  save(): Iterable<Uint8Array>;
}
