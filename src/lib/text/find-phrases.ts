/**
 * Where given words stand in a text as it is printed, compared by letters alone (fold-text.ts): the text itself is never changed, so
 * that what is found can be set off letter by letter.
 */
import { foldWords } from './fold-text.ts';

/** A part of a text, and whether it was looked for. */
export interface TextRun {
  readonly text: string;
  readonly isFound: boolean;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

/** A folded word, and where it stands; a run of letters that folds to several words is in all of their places. */
interface PrintedWord extends Found {
  readonly word: string;
}

/**
 * Every place of every phrase, in order; places that touch or overlap are one.
 *
 * @param phrases of one word or more each, in any case; the words of one must follow each other within a line.
 */
export function findPhrases(text: string, phrases: readonly string[]): readonly Found[] {
  const sought = phrases.map(foldWords).filter((words) => words.length > 0);
  if (sought.length === 0) return [];
  const found = linesOf(text).flatMap((words) =>
    words.flatMap((_, at) =>
      sought
        .filter((phrase) => phrase.every((word, i) => words[at + i]?.word === word))
        .map((phrase) => ({
          start: words[at]?.start ?? 0,
          end: words[at + phrase.length - 1]?.end ?? 0,
        })),
    ),
  );
  return merge(found);
}

/** The text in runs that are the text again when they are put together, one after the other. */
export function splitAtPhrases(text: string, phrases: readonly string[]): readonly TextRun[] {
  const runs: TextRun[] = [];
  let at = 0;
  for (const { start, end } of findPhrases(text, phrases)) {
    runs.push({ text: text.slice(at, start), isFound: false });
    runs.push({ text: text.slice(start, end), isFound: true });
    at = end;
  }
  runs.push({ text: text.slice(at), isFound: false });
  return runs.filter((run) => run.text !== '');
}

function linesOf(text: string): readonly (readonly PrintedWord[])[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) =>
    [...line[0].matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: printed, index }) => {
      const start = line.index + index;
      return foldWords(printed).map((word) => ({ word, start, end: start + printed.length }));
    }),
  );
}

function merge(found: readonly Found[]): readonly Found[] {
  const merged: Found[] = [];
  for (const { start, end } of [...found].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}
