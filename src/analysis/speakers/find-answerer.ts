/** Whose the answers of an interview are: the one person who is named before its questions begin. */
import type { Document } from '../text/document.ts';
import type { NameBook, NamedMention } from './join-names.ts';

const QUESTION = /^q\.?$/u;

/**
 * @param before where a question was answered.
 * @returns the last mention, before the questions, of the one person who is named there; of several the one whom the headline names alone;
 *   null where nobody is, or two may be meant.
 */
export function findAnswerer(
  { paragraphs, tokens }: Document,
  { mentions }: NameBook,
  before: number,
): NamedMention | null {
  const talk = paragraphs.find(
    ({ firstToken, isAnswer }) => isAnswer || QUESTION.test(tokens[firstToken]?.lower ?? ''),
  );
  const start = Math.min(talk?.start ?? before, before);
  const people = mentions.filter(
    ({ mention, entity }) => mention.start < start && entity.kind === 'person',
  );
  const headlineEnd = paragraphs[0]?.kind === 'headline' ? paragraphs[0].end : 0;
  const inHeadline = people.filter(({ mention }) => mention.start < headlineEnd);
  return onlyOf(people) ?? onlyOf(inHeadline);
}

function onlyOf(people: readonly NamedMention[]): NamedMention | null {
  const last = people.at(-1);
  return last && people.every(({ entity }) => entity === last.entity) ? last : null;
}
