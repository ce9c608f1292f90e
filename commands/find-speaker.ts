/** Whom `/speakers` is asked about. */
import type { ReplyDocument } from '../src/model/reply.ts';
import type { NameDetails, NameEntry, QuoteIndex } from '../src/quote-index/quote-index.ts';
import type { Invocation } from './command.ts';
import { shortHandle } from './describe-speaker.ts';
import { countOf, offerNames, paragraph, privateReply } from './reply-parts.ts';
import { resolveName } from './resolve-name.ts';

const MAX_NEAREST = 5;

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
  const isWanted = ({ kind }: NameEntry) => kind !== 'unnamed';
  const found = resolveName(index, { name, isExact: quoted.includes(option), isWanted });
  const toLine = (entry: NameEntry) => lineFor(shortHandle(entry, index));
  if (found.kind === 'several') {
    const asked = `${countOf(found.entries.length, 'name')} match “${name}”. Which one do you mean?`;
    return privateReply(asked, [paragraph(asked), ...offerNames(found.entries, toLine)]);
  }
  const details = found.kind === 'one' ? index.describeName(found.entry.key) : null;
  if (details !== null) return details;
  const nearest = index.nearestNames(name, MAX_NEAREST);
  const finding = `Nobody called “${name.slice(0, 100)}” is known.`;
  return privateReply(finding, [
    paragraph(nearest.length === 0 ? finding : `${finding} Did you mean:`),
    ...offerNames(nearest, toLine),
  ]);
}

export const isReply = (found: Found): found is ReplyDocument => 'blocks' in found;
