/** The parts of names that one quote is in. */
import { getOrMake } from '../../lib/get-or-make.ts';
import { foldText } from '../../lib/text/fold-text.ts';
import type { Quote } from '../../model/quote.ts';
import type { NameBook, NamePart, Postings } from '../held/held.ts';
import type { Role } from '../who/roles.ts';
import { changedPart, type Standing } from './name-book.ts';
import { NO_ROLE } from './roles-in-article.ts';

export interface QuoteParts {
  readonly speaker: NamePart | null;
  readonly body: NamePart | null;
  readonly topics: readonly NamePart[];
}

/** What they are taken from. */
interface Naming {
  readonly book: NameBook;
  readonly folded: Map<string, string>;
}

/**
 * Most are not kept with the quote: they are asked for only when it comes and goes. Makes those that aren't there.
 *
 * @param roles by folded name, of its article.
 */
export function partsOf(
  { book, folded }: Naming,
  { speaker, positions }: Quote,
  roles: ReadonlyMap<string, Role>,
): QuoteParts {
  const part = (name: string, as: Standing) => {
    const key = foldName(folded, name);
    return changedPart(book, key, roles.get(key) ?? NO_ROLE, as);
  };
  const body = speaker?.speaksFor ?? null;
  return {
    speaker: speaker === null ? null : part(speaker.name, 'speaker'),
    body: body === null ? null : part(body, 'body'),
    topics:
      positions.length === 0
        ? []
        : [...new Set(positions.map(({ topic }) => part(topic, 'topic')))],
  };
}

/** Each once: a name without other parts has those of its only one. */
export function postingsOf({ speaker, body, topics }: QuoteParts): readonly Postings[] {
  const all: Postings[] = [];
  const add = (postings: Postings) => {
    if (!all.includes(postings)) all.push(postings);
  };
  if (speaker !== null) for (const { spoken } of [speaker, speaker.name]) add(spoken);
  if (body !== null) add(body.spokenFor);
  for (const topic of topics) for (const { about } of [topic, topic.name]) add(about);
  return all;
}

/** Texts folded at most that are kept: half a MB; what comes on top starts anew. */
const MAX_FOLDED = 5000;

/** @param folded names, offices and bodies folded lately: the same few come in every article. */
export function foldName(folded: Map<string, string>, text: string): string {
  if (folded.size >= MAX_FOLDED) folded.clear();
  return getOrMake(folded, text, foldText);
}
