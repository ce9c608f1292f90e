/** Whom `/speakers` is asked about. */
import type { ReplyDocument } from '../../src/model/reply.ts';
import type { NameDetails, NameEntry, QuoteIndex } from '../../src/quote-index/quote-index.ts';
import { askForName } from '../asking/answer-nothing.ts';
import { isActor, type NameResolution, resolveName } from '../asking/resolve-name.ts';
import type { Invocation } from '../command.ts';
import { shortHandle } from './describe-speaker.ts';

type Found = NameDetails | ReplyDocument;

/**
 * Returns the entry that an option names; else an answer that asks whom, or says that there is nobody. Of several the one is not meant
 * whom the option beside it names.
 *
 * @param lineFor the command line that goes on with one of several.
 */
export function findSpeaker(
  invocation: Invocation,
  [option, beside]: readonly [asked: string, beside?: string],
  index: QuoteIndex,
  lineFor: (handle: string) => string,
): Found {
  const name = String(invocation.options[option]);
  const all = resolveOption(invocation, option, index, isActor);
  const other = beside === undefined ? null : resolveOption(invocation, beside, index, isActor);
  const found =
    all.kind === 'several' && other?.kind === 'one'
      ? resolveOption(
          invocation,
          option,
          index,
          (entry) => isActor(entry) && entry.key !== other.entry.key,
        )
      : all;
  const details = found.kind === 'one' ? index.describeName(found.entry.key) : null;
  if (details !== null) return details;
  const toLine = (entry: NameEntry) => lineFor(shortHandle(entry, index));
  return askForName(name, found.kind === 'one' ? { kind: 'nobody' } : found, toLine, { index });
}

const resolveOption = (
  { options, quoted }: Invocation,
  option: string,
  index: QuoteIndex,
  isWanted: (entry: NameEntry) => boolean,
): NameResolution =>
  resolveName(index, { name: String(options[option]), isExact: quoted.includes(option), isWanted });

export const isReply = (found: Found): found is ReplyDocument => 'blocks' in found;
