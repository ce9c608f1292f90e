import { analyze } from '../../../src/analysis/analyze.ts';
import { findMentions } from '../../../src/analysis/speakers/mentions/find-mentions.ts';
import { joinNames } from '../../../src/analysis/speakers/names/join-names.ts';
import type { KnownNames } from '../../../src/analysis/summary/names.ts';
import type { Reading } from '../../../src/analysis/summary/read-actor.ts';
import type { Document, Sentence } from '../../../src/analysis/text/document.ts';
import { toNamedWords } from '../../../src/analysis/to-named-words.ts';
import { parseDocument } from './parse-document.ts';
import { RULES_ALONE } from './rules-alone.ts';

/** Names and speakers as an analysis by the rules alone finds them. */
export function knownNames(document: Document): KnownNames {
  const { mentions } = joinNames(findMentions(document));
  const { attributions } = analyze(document.text, RULES_ALONE);
  return { names: mentions.map(toNamedWords), attributions };
}

/** The last sentence of a story, and what is known when it is read. `¶` stands for a blank line. */
export function lastSentence(prose: string): {
  readonly sentence: Sentence;
  readonly reading: Reading;
  readonly isFirst: boolean;
} {
  const document = parseDocument(prose);
  const story = document.sentences.filter(({ paragraph }) => paragraph.kind === 'body');
  const sentence = story.at(-1);
  if (sentence === undefined) throw new Error(`No sentence: ${prose}`);
  const headline = new Set(
    prose
      .split('¶')[0]
      ?.toLowerCase()
      .match(/[\p{L}-]+/gu),
  );
  const reading = { document, known: knownNames(document), headline };
  return { sentence, reading, isFirst: story.length === 1 };
}
