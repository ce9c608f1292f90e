/** Reads the labelled articles in test/quality/stance-cases, whose labels test/quality/labelling.md explains. */
import { readdirSync, readFileSync } from 'node:fs';
import { SPEECH_ACTS, type SpeechAct, type Stance } from '../../../src/model/position.ts';
import type { Span } from '../../../src/model/span.ts';

/**
 * `open`: in view while rules are written; `held-back`: not. Those that begin with `later` are halves of a second set; `third-open` and
 * `fourth-open` are a third and a fourth set, in view as a whole.
 */
export type Half =
  | 'open'
  | 'held-back'
  | 'later-open'
  | 'later-held-back'
  | 'third-open'
  | 'fourth-open';

/** Words whose act and stances are labelled. */
export interface LabelledWords extends Span {
  readonly holder: string;
  readonly act: SpeechAct;
  /** By topic. */
  readonly stances: ReadonlyMap<string, Stance>;
}

/** One short article. */
export interface StanceCase {
  readonly title: string;
  readonly text: string;
  readonly labelled: readonly LabelledWords[];
}

const LABELLED = /\{(?<holder>[^{};]+); (?<act>\w+); (?<topics>-|[^{}:]+): (?<words>[^{}]+)\}/gu;

const STANCES: Readonly<Record<string, Stance>> = {
  for: 'favor',
  against: 'against',
  none: 'none',
  mixed: 'mixed',
};

/** @returns the cases of one half, in the order of its files. */
export function stanceCases(half: Half): StanceCase[] {
  const folder = `test/quality/stance-cases/${half}`;
  return readdirSync(folder)
    .sort()
    .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').split(/^== /mu).slice(1))
    .map((part) => {
      const [title = '', ...lines] = part.split('\n');
      return readCase(title, lines.join('\n').trim());
    });
}

function readCase(title: string, source: string): StanceCase {
  const labelled: LabelledWords[] = [];
  let text = '';
  let from = 0;
  for (const match of source.matchAll(LABELLED)) {
    const { holder = '', act, topics = '', words = '' } = match.groups ?? {};
    text += source.slice(from, match.index);
    const span = { start: text.length, end: text.length + words.length };
    labelled.push({ ...span, holder, act: actOf(act, title), stances: stancesOf(topics, title) });
    text += words;
    from = match.index + match[0].length;
  }
  text += source.slice(from);
  if (/[{}]/u.test(text) || labelled.length === 0)
    throw new Error(`Unreadable labels in: ${title}`);
  return { title, text, labelled };
}

function actOf(word: string | undefined, title: string): SpeechAct {
  const act = SPEECH_ACTS.find((known) => known === word);
  if (!act) throw new Error(`No such act: ${word}, in: ${title}`);
  return act;
}

function stancesOf(topics: string, title: string): ReadonlyMap<string, Stance> {
  if (topics === '-') return new Map();
  return new Map(
    topics.split(', ').map((pair) => {
      const [topic = '', word = ''] = pair.split('=');
      const stance = STANCES[word];
      if (!stance) throw new Error(`No such stance: ${pair}, in: ${title}`);
      return [topic, stance];
    }),
  );
}
