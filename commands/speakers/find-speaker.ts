/** Whom `/speakers` is asked about. */
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { NameDetails, NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { askForName } from '../asking/answer-nothing.ts';
import { isActor, resolveName } from '../asking/resolve-name.ts';
import type { Invocation } from '../command.ts';
import { shortHandle } from './describe-speaker.ts';

type Found = NameDetails | ReplyDocument;

/**
 * Returns the entry that an option names; else an answer that asks whom, or says that there is nobody.
 *
 * @param lineFor the command line that goes on with one of several.
 */
export function findSpeaker(
  { options, quoted }: Invocation,
  option: string,
  index: QuoteIndex,
  lineFor: (handle: string) => string,
): Found {
  const name = String(options[option]);
  const found = resolveName(index, { name, isExact: quoted.includes(option), isWanted: isActor });
  const details = found.kind === 'one' ? index.describeName(found.entry.key) : null;
  if (details !== null) return details;
  const toLine = (entry: NameEntry) => lineFor(shortHandle(entry, index));
  return askForName(name, found.kind === 'one' ? { kind: 'nobody' } : found, toLine, { index });
}

export const isReply = (found: Found): found is ReplyDocument => 'blocks' in found;
