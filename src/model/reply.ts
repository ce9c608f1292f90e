/**
 * Reply document: what the bot wants to say, in no platform's markup.
 * Adapters turn it into Slack blocks, Discord embeds or console HTML, escape every text for their platform,
 * and shorten what is over a limit with a visible "[…]" and the link.
 */
import type { ArticleId, EpochMs } from './article.ts';
import type { AttributionKind } from './attribution.ts';
import type { Strip } from './picture.ts';
import type { QuoteId } from './quote.ts';
import type { SpeakerKind, SpeakerResolution } from './speaker.ts';

export type ReplyBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print: "3 of 12 quotes", "sample wire". */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly ReplyText[] }
  | { readonly kind: 'quote'; readonly quote: QuoteCard }
  | { readonly kind: 'story'; readonly story: StoryCard }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'buttons'; readonly buttons: readonly ReplyButton[] }
  /** One of several to choose, each a command line: a select menu on Slack and Discord. At most 25. */
  | {
      readonly kind: 'choices';
      readonly prompt: string;
      readonly choices: readonly ReplyChoice[];
    }
  /** A text to take over letter by letter, in one piece: no surface cuts or formats it, and the console copies it at a press. */
  | { readonly kind: 'copy'; readonly text: string }
  /** Two beside each other where there is room for it, else one after the other. */
  | { readonly kind: 'sides'; readonly sides: readonly [ReplySide, ReplySide] }
  /** Drawn where a surface can show it; `alt` says the same in words, at most 1,000 characters. */
  | { readonly kind: 'picture'; readonly picture: Strip; readonly alt: string }
  | { readonly kind: 'divider' };

/** What one of two says, newest first, and what is to be said of it. */
export interface ReplySide {
  readonly title: string;
  readonly quotes: readonly QuoteCard[];
  readonly notes: readonly string[];
}

/** Plain text, with a link when `url` is given. Never markup. */
export interface ReplyText {
  readonly text: string;
  readonly url?: string;
}

/** `corrected`: not found by the article's words, the newsroom says who spoke, or that nobody can tell. */
export type KnownBy = SpeakerResolution | 'corrected';

/** A quotation shown with everything needed to check it. */
export interface QuoteCard {
  readonly id: QuoteId;
  /** Verbatim from the article, in order; shown with "[…]" between pieces that are apart in the article. */
  readonly contents: readonly [string, ...string[]];
  readonly attributionKind: AttributionKind;
  /** "Liz Truss", "a senior aide", or "Speaker not named". */
  readonly speaker: string;
  /** Left out where there is no speaker, and in cards kept from before it was told. */
  readonly speakerKind?: SpeakerKind;
  readonly office: string | null;
  /** null when there is no speaker. */
  readonly how: KnownBy | null;
  /** "told reporters"; null when the article gives none. */
  readonly cue: string | null;
  /** Lead words for positions: "rejects", "demands"; null elsewhere. */
  readonly act: string | null;
  /** Confidence below the named threshold: shown as "speaker uncertain". */
  readonly isUncertain: boolean;
  readonly articleTitle: string;
  readonly outlet: string;
  readonly publishedAtMs: EpochMs;
  /** The outlet's page at the passage (text fragment). */
  readonly articleUrl: string;
  /** The console's page with the passage highlighted; null when no console address is known. */
  readonly permalink: string | null;
  /** Other outlets that carry these words or a part of them, with their wording where it differs; left out where none does. */
  readonly alsoIn?: readonly ReplyText[];
  /** Words and phrases that were asked for, set off where the contents have them; left out where none were. */
  readonly highlight?: readonly string[];
  /** Why it was chosen of many, strongest reason first: "carried by 4 outlets", "rejects". The console shows it; left out elsewhere. */
  readonly why?: readonly string[];
}

/** One story of a digest or one article: headline, chosen sentences, key quotes. */
export interface StoryCard {
  /** null for an article that could not be read. */
  readonly articleId: ArticleId | null;
  readonly title: string;
  readonly url: string;
  readonly outlet: string;
  readonly publishedAtMs: EpochMs;
  /** Sentences of the articles, verbatim; or a part of one around words that were asked for, with "…" where it was cut. */
  readonly summary: readonly (string | ChosenWords)[];
  readonly quotes: readonly QuoteCard[];
  /** The same story elsewhere: "also: Coastal Courier". `text` is the outlet's name. */
  readonly also: readonly ReplyText[];
  /** Words and phrases that were asked for, set off where the summary has them; left out where none were. */
  readonly highlight?: readonly string[];
  /** "Update: more on a story that was told on …", where its readers know it; left out elsewhere. Headlines are marked, too. */
  readonly update?: string;
}

/** Words of a summary, verbatim, where there is more to show than these alone. */
export interface ChosenWords {
  readonly text: string;
  /** Names that are ours, not the outlet's: each is shown in brackets behind the first `at` characters of the text. In text order. */
  readonly names?: readonly { readonly at: number; readonly name: string }[];
  /** The outlet that has them, with its article; left out where that is the one that leads. */
  readonly source?: ReplyText;
}

/** Runs a command when pressed: the whole state is in `commandText`, so it works after a restart. */
export interface ReplyButton {
  readonly label: string;
  /** Without the slash: "quote Liz Truss page:2". At most 90 characters, or the button is left out. */
  readonly commandText: string;
  readonly style: 'plain' | 'danger';
  /** Options of the command that are asked for, in a form, before it runs. Their names, in the order of the fields. */
  readonly asks?: readonly [string, ...string[]];
}

export interface ReplyChoice {
  readonly label: string;
  /** A second line, smaller: "mayor of Oster · 12 quotes". */
  readonly detail?: string;
  /** As a button's. */
  readonly commandText: string;
}

export interface ReplyDocument {
  /** caller: only the asker sees it (Slack and Discord "ephemeral"); channel: everyone does. */
  readonly audience: 'caller' | 'channel';
  /** One plain line for notifications and screen readers. Required: Slack shows it in push messages. */
  readonly fallback: string;
  readonly blocks: readonly ReplyBlock[];
  /**
   * A command line (without the slash) that gives this answer again, with times pinned; set when the answer may be
   * shared. Adapters show a Share button, which posts it to the channel with the name of who shared it.
   */
  readonly shareCommandText: string | null;
  /** Set where what was asked could not be run as given: a form shows it at its field; the blocks say it as well. */
  readonly problem?: ReplyProblem;
  /** Set where what was asked failed: a command line ends with 1. */
  readonly isFailed?: true;
}

export interface ReplyProblem {
  /** In a sentence or two. */
  readonly finding: string;
  /** The option of the command that it is about; null where that can't be told. */
  readonly option: string | null;
  /** The option is required and was left out: a platform may ask for it in a form. */
  readonly isMissing: boolean;
}
