/** Articles of our own whose sentences are marked by a reader: who must be named before one of them can be read alone. */
import { readFileSync } from 'node:fs';

export interface OpeningCase {
  readonly title: string;
  readonly text: string;
  readonly marked: readonly MarkedSentence[];
}

export interface MarkedSentence {
  readonly start: number;
  readonly end: number;
  /** `never`: nobody could read it alone; `named`: with that name alone; `either`: without it too. */
  readonly need: 'never' | 'named' | 'either';
  /** "" for `never`. */
  readonly name: string;
}

const MARK = /\{(\??)([^:{}]+): ([^{}]+)\}/gu;

/** Returns the cases of test/quality/summary-cases/openings.txt. */
export function openingCases(): readonly OpeningCase[] {
  return readFileSync('test/quality/summary-cases/openings.txt', 'utf8')
    .split(/^== /mu)
    .slice(1)
    .map(readCase);
}

function readCase(written: string): OpeningCase {
  const [title = '', ...paragraphs] = written.trim().split('\n');
  const prose = paragraphs.join('\n\n');
  const marked: MarkedSentence[] = [];
  let text = '';
  let at = 0;
  for (const { 0: whole, 1: maybe, 2: name = '', 3: words = '', index } of prose.matchAll(MARK)) {
    text += prose.slice(at, index);
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    at = index + whole.length;
    const need = name === '-' ? 'never' : maybe === '?' ? 'either' : 'named';
    marked.push({ ...span, need, name: need === 'never' ? '' : name });
  }
  return { title, text: text + prose.slice(at), marked };
}
