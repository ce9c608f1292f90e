/** `unnamed`: the article gives no name, and `name` holds its own words ("a senior aide"). */
export type SpeakerKind = 'person' | 'body' | 'unnamed';

/**
 * How the speaker was found, from the surest to the least sure:
 * `named` in the sentence by full name; `surname` (or a shorter form) of someone named in full elsewhere; `title` alone ("the minister");
 * `pronoun`; `continued`: no source of its own, the quotation before it goes on.
 */
export type SpeakerResolution = 'named' | 'surname' | 'title' | 'pronoun' | 'continued';

/** A person or body as one article gives it. */
export interface Speaker {
  /** The fullest name in the article, without titles: "Liz Truss". */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** In the article's own words: "NATO Secretary-General"; null when none is given. */
  readonly office: string | null;
  /** The body or country that the office speaks for: "NATO", "Russia"; null when the article doesn't say. */
  readonly speaksFor: string | null;
  readonly how: SpeakerResolution;
}
