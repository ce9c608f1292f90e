/** Where and as what the people and bodies of an article were mentioned, in text order. */
import { lowerBound } from '../../lib/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import type { Document, Sentence } from '../text/document.ts';
import { sentenceSubject } from '../text/noun-phrases.ts';
import type { Mention } from './find-mentions.ts';
import type { Entity, NameBook, NamedMention } from './join-names.ts';

export interface Trace {
  readonly entity: Entity;
  readonly sentence: number;
  readonly paragraph: number;
  readonly offset: number;
  /** With title and apposition. */
  readonly words: Span;
  /** introduced: first named, with an office. */
  readonly role: 'speaker' | 'subject' | 'introduced' | 'other' | 'owner' | 'object';
}

/** Older traces of mentions and of speakers than these many are never needed: keeps each look-up constant. */
const MAX_MENTIONS_BACK = 100;
const MAX_SPEAKERS_BACK = 30;

/** @returns one trace for each mention outside quotations, with its role in its sentence. */
export function traceMentions(document: Document, names: NameBook): Trace[] {
  const traces: Trace[] = [];
  let at = 0;
  for (const named of names.mentions) {
    const { mention, entity } = named;
    while ((document.sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= mention.start) at++;
    const sentence = document.sentences[at];
    if (mention.isQuoted || !sentence) continue;
    traces.push({
      entity,
      sentence: at,
      paragraph: mention.paragraph,
      offset: mention.start,
      words: { start: mention.titleStart, end: mention.titleEnd },
      role: roleOf(sentence, named),
    });
  }
  return traces;
}

function roleOf(sentence: Sentence, named: NamedMention): Trace['role'] {
  const { mention } = named;
  if (mention.isPossessive) return 'owner';
  if (isSubject(sentence, mention)) return mention.isObject ? 'other' : 'subject';
  if (mention.office !== null && named === named.entity.mentions[0]) return 'introduced';
  return mention.isObject ? 'object' : 'other';
}

/** Stands in the subject, or explains it: "The harbour minister, Anna Berg, left"; not so "His deputy, Anna Berg, left". */
function isSubject(sentence: Sentence, mention: Mention): boolean {
  const subject = sentenceSubject(sentence.items);
  if (!subject) return false;
  const start = sentence.items[subject.start]?.start ?? 0;
  const end = sentence.items[subject.end - 1]?.end ?? 0;
  if (mention.start >= start && mention.end <= end) return true;
  const isOthers = /^(?:his|her|their)$/u.test(mention.officeOwner ?? '');
  return !isOthers && mention.titleStart <= start && mention.start > end;
}

/** @returns the latest traces of both lists before an offset, in text order. Both must be in text order. */
export function tracesBefore(
  mentions: readonly Trace[],
  spoke: readonly Trace[],
  offset: number,
): Trace[] {
  const mentionsEnd = lowerBound(mentions, (trace) => trace.offset < offset);
  const spokeEnd = lowerBound(spoke, (trace) => trace.offset < offset);
  return [
    ...mentions.slice(Math.max(0, mentionsEnd - MAX_MENTIONS_BACK), mentionsEnd),
    ...spoke.slice(Math.max(0, spokeEnd - MAX_SPEAKERS_BACK), spokeEnd),
  ].sort((a, b) => a.offset - b.offset);
}
