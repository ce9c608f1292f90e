/** Reads the marked articles in test/quality/speaker-cases, whose form test/quality/README.md describes. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Span } from '../../../src/model/span.ts';

export const WAYS = ['named', 'surname', 'title', 'pronoun', 'continued', 'unnamed'] as const;

/** How the article refers to who speaks. */
export type Way = (typeof WAYS)[number];

/** Words whose speaker is marked. */
export interface MarkedWords extends Span {
  /** Every answer that is right; "nobody" where none is to be given. */
  readonly speakers: readonly string[];
  /** null where the case doesn't say. */
  readonly speaksFor: string | null;
  readonly way: Way;
}

/** One short article. */
export interface SpeakerCase {
  readonly title: string;
  readonly text: string;
  readonly marked: readonly MarkedWords[];
}

const MARKED =
  /\{(?<speakers>[^{}/]+?)(?:, for (?<speaksFor>[^{}/]+))?\/(?<way>\w+): (?<words>[^{}]+)\}/gu;
const FOLDER = 'test/quality/speaker-cases';

/** @returns the cases of all files, in the files' order. */
export function speakerCases(): SpeakerCase[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readCases(readFileSync(`${FOLDER}/${name}`, 'utf8')));
}

function readCases(file: string): SpeakerCase[] {
  return file
    .split(/^== /mu)
    .slice(1)
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return readCase(title, lines.join('\n').trim());
    });
}

function readCase(title: string, source: string): SpeakerCase {
  const marked: MarkedWords[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(MARKED)) {
    const { speakers = '', speaksFor = null, way, words = '' } = match.groups ?? {};
    text += source.slice(from, match.index);
    marked.push({
      start: text.length,
      end: text.length + words.length,
      speakers: speakers.split('|'),
      speaksFor,
      way: wayOf(way, title),
    });
    text += words;
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  if (/[{}]/u.test(text) || marked.length === 0) throw new Error(`Unreadable marks in: ${title}`);
  return { title, text, marked };
}

function wayOf(word: string | undefined, title: string): Way {
  const way = WAYS.find((known) => known === word);
  if (!way) throw new Error(`No such way to refer to a speaker: ${word}, in: ${title}`);
  return way;
}
