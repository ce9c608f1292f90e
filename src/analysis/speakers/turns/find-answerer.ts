/** Whose the answers of an interview are: the one person who is named before its questions begin. */
import type { Document } from '../../text/document.ts';
import { BODY_NOUNS, GROUP_NOUNS, isOffice } from '../../text/offices.ts';
import type { NameBook, NamedMention } from '../names/join-names.ts';

const QUESTION = /^q\.?$/u;
/** "She talks to Jon Aske", "interview by Jon Aske": he asks; not "we spoke to Runa Halden". */
const ASKED_BY =
  /(?<!\b(?:i|we)(?: \p{L}+)? )\b(?:talk|speak|spoke|chat|tell|told)(?:s|t?ed|ing)?(?: (?:to|with))? $|\bby $/iu;
/** "and her husband", "and the crew", "and opponent Jon Aske": others who may answer. */
const COMPANION = /^ and (?:(?:his|her|their|the|a|an) )?(\p{L}+)(?: (\p{L}+))?/u;

/**
 * @param before where a question was answered.
 * @returns the last mention, before the questions, of the one person who is named there; of several the one whom the headline names alone;
 *   null where nobody is, where two may be meant, or where that one may be who asks.
 */
export function findAnswerer(
  { text, paragraphs, tokens }: Document,
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
  const found = onlyOf(people) ?? onlyOf(inHeadline);
  const own = people.filter(({ entity }) => entity === found?.entity);
  const starts = new Set(people.map(({ mention }) => mention.titleStart));
  const isAlone = own.every(
    ({ mention: { end } }) =>
      !hasCompanion(text.slice(end, end + 60)) &&
      !(text.startsWith(' and ', end) && starts.has(end + ' and '.length)),
  );
  const isAsked = own.some(({ mention }) => !ASKED_BY.test(wordsBefore(text, mention.titleStart)));
  return isAlone && isAsked ? found : null;
}

/** A few. */
function wordsBefore(text: string, end: number): string {
  return text.slice(Math.max(0, end - 60), end);
}

function hasCompanion(behind: string): boolean {
  const nouns = COMPANION.exec(behind)?.slice(1) ?? [];
  return nouns.some((noun = '') => isOffice(noun) || GROUP_NOUNS.has(noun) || BODY_NOUNS.has(noun));
}

function onlyOf(people: readonly NamedMention[]): NamedMention | null {
  const last = people.at(-1);
  return last && people.every(({ entity }) => entity === last.entity) ? last : null;
}
