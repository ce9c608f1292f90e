/** What the choice of sentences must know of the names and speakers of an article, as the stages before it found them. */
import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Gender } from '../text/given-names.ts';

/** A name as it stands in the text. */
export interface NamedWords extends Span {
  /** The fullest form in the article. */
  readonly name: string;
  readonly kind: 'person' | 'body' | 'place' | 'unknown';
  readonly gender: Gender | null;
  /** An office or a title stands before it: "Mayor Berg". */
  readonly hasTitle: boolean;
  /** With its title, and what explains it: "Anna Berg, the mayor of Oster". */
  readonly outer: Span;
  readonly isQuoted: boolean;
}

export interface KnownNames {
  /** In text order. */
  readonly names: readonly NamedWords[];
  /** In any order. */
  readonly attributions: readonly Pick<Attribution, 'source' | 'speaker' | 'confidence'>[];
}
