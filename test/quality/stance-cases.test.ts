/**
 * Which act and stance are told in articles of our own, labelled by reading (labelling.md). Fails when a half scores less than in
 * `stance-cases/baseline.json`. What is not found counts as wrong. Of the halves that are held back only scores are shown.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { readCue } from '../../src/analysis/positions/cue-acts.ts';
import { signOfWord } from '../../src/analysis/positions/sign-lexicon.ts';
import { SPEECH_ACTS, type SpeechAct, type Stance } from '../../src/model/position.ts';
import { roundFigures } from '../helpers/quality/figures.ts';
import { type Judged, type MacroScore, scoreLabels } from '../helpers/quality/score-labels.ts';
import { type Half, type LabelledWords, stanceCases } from '../helpers/quality/stance-case.ts';
import { standsOf } from '../helpers/quality/stands-of.ts';

const HALVES: readonly Half[] = [
  'open',
  'held-back',
  'later-open',
  'later-held-back',
  'third-open',
  'fourth-open',
];
/** Whose errors may be read. */
const OPEN_HALVES: readonly Half[] = ['open', 'later-open', 'third-open', 'fourth-open'];
const STANCES: readonly Stance[] = ['favor', 'against', 'none', 'mixed'];

interface Floor {
  readonly actMacroF1: number;
  readonly stanceMacroF1: number;
}

interface Answer {
  readonly act: SpeechAct;
  readonly stanceTo: (topic: string) => Stance;
  /** Topics towards which a stance is told. */
  readonly topics: readonly string[];
}

/** One labelled statement with what each way of answering gives. */
interface Row {
  readonly words: string;
  readonly label: LabelledWords;
  /** Of the words as they are marked. */
  readonly given: Answer;
  /** null where the analysis doesn't find them as a statement. */
  readonly found: Answer | null;
  readonly byList: Answer;
}

const baseline = JSON.parse(
  readFileSync('test/quality/stance-cases/baseline.json', 'utf8'),
) as Record<Half, Floor>;

const rows = Object.fromEntries(HALVES.map((half) => [half, readRows(half)])) as Record<
  Half,
  readonly Row[]
>;

function readRows(half: Half): readonly Row[] {
  return stanceCases(half).flatMap(({ text, labelled }) => {
    const stands = standsOf(text, labelled);
    return labelled.map((label, index): Row => {
      const stand = stands[index];
      const words = text.slice(label.start, label.end);
      const cue = stand?.cue;
      const stances = new Map(stand?.stances.map(({ topic, stance }) => [topic, stance]));
      const given: Answer = {
        act: stand?.act ?? 'says',
        stanceTo: (topic) => stances.get(topic) ?? 'none',
        topics: [...stances].filter(([, stance]) => stance !== 'none').map(([topic]) => topic),
      };
      return {
        words,
        label,
        given,
        found: stand?.isFound ? given : null,
        byList: answerByList(`${cue ? text.slice(cue.start, cue.end) : ''} ${words}`),
      };
    });
  });
}

/** What counting words gives: the first word that names an act, and whether praise or blame is more. */
function answerByList(text: string): Answer {
  const words = text.toLowerCase().match(/[\p{L}’-]+/gu) ?? [];
  const acts = words.map((word) => readCue([], [word], []).act);
  const signs = words.map((word) => signOfWord(word) ?? '_').join('');
  const balance = (signs.match(/[GgL]/gu)?.length ?? 0) - (signs.match(/[QqB]/gu)?.length ?? 0);
  const stance = balance > 0 ? 'favor' : balance < 0 ? 'against' : 'none';
  return { act: acts.find((act) => act !== null) ?? 'says', stanceTo: () => stance, topics: [] };
}

type Answering = (row: Row) => Answer | null;

function scoreActs(half: Half, answer: Answering): MacroScore<SpeechAct> {
  const judged = rows[half].map((row) => ({
    due: row.label.act,
    given: answer(row)?.act ?? null,
  }));
  return scoreLabels(judged, SPEECH_ACTS);
}

/** A stance towards what is no topic of the words counts as given where none is due. */
function scoreStances(half: Half, answer: Answering): MacroScore<Stance> {
  const judged = rows[half].flatMap((row): Judged<Stance>[] => {
    const given = answer(row);
    const due = [...row.label.stances].map(([topic, stance]) => ({
      due: stance,
      given: given?.stanceTo(topic) ?? null,
    }));
    const extra = (given?.topics ?? []).filter((topic) => !row.label.stances.has(topic));
    return [
      ...due,
      ...extra.map((topic) => ({ due: null, given: given?.stanceTo(topic) ?? null })),
    ];
  });
  return scoreLabels(judged, STANCES);
}

const WAYS: readonly (readonly [name: string, answer: Answering])[] = [
  ['Verbatim', ({ given }) => given],
  ['… found', ({ found }) => found],
  ['word list', ({ byList }) => byList],
  ['majority', () => ({ act: 'says', stanceTo: () => 'none', topics: [] })],
];

/** For `npm run quality`. */
afterAll(() => {
  const percent = (value: number) => `${Math.round(100 * value)}`.padStart(6);
  const lines = HALVES.flatMap((half) => {
    const acts = scoreActs(half, ({ given }) => given);
    const stances = scoreStances(half, ({ given }) => given);
    const found = rows[half].filter((row) => row.found !== null).length;
    return [
      `Act and stance, ${half}: ${rows[half].length} statements, ${found} found; macro-F1 in %`,
      'by            act stance',
      ...WAYS.map(
        ([name, answer]) =>
          `${name.padEnd(10)}${percent(scoreActs(half, answer).macroF1)}${percent(scoreStances(half, answer).macroF1)}`,
      ),
      'label       due precision recall F1',
      ...[...acts.labels, ...stances.labels].map(
        ({ label, due, precision, recall, f1 }) =>
          `${label.padEnd(10)}${String(due).padStart(5)}${percent(precision)}${percent(recall)}${percent(f1)}`,
      ),
    ];
  });
  const open = OPEN_HALVES.flatMap((half) => rows[half]);
  const missed = open.flatMap(({ words, label, found }) => {
    if (!found) return [`not found, ${label.act}: ${words}`];
    const wrong = [...label.stances].filter(([topic, stance]) => found.stanceTo(topic) !== stance);
    return [
      ...(found.act === label.act ? [] : [`${found.act} for ${label.act}: ${words}`]),
      ...wrong.map(
        ([topic, stance]) => `${found.stanceTo(topic)} for ${stance}, ${topic}: ${words}`,
      ),
    ];
  });
  process.stdout.write([...lines, ...missed, ''].join('\n'));
});

describe('act and stance in the labelled articles', () => {
  it.each(HALVES)('are told as well as before in the half that is %s', (half) => {
    expect(scoreActs(half, ({ given }) => given).macroF1).toBeGreaterThanOrEqual(
      baseline[half].actMacroF1,
    );
    expect(scoreStances(half, ({ given }) => given).macroF1).toBeGreaterThanOrEqual(
      baseline[half].stanceMacroF1,
    );
  });

  it('are told better than by lists of words', ({ task }) => {
    const half = 'held-back';
    const acts = scoreActs(half, ({ given }) => given).macroF1;
    const stances = scoreStances(half, ({ given }) => given).macroF1;
    const [actBaseline, stanceBaseline] = [
      scoreActs(half, ({ byList }) => byList).macroF1,
      scoreStances(half, ({ byList }) => byList).macroF1,
    ];
    expect(acts).toBeGreaterThan(actBaseline);
    expect(stances).toBeGreaterThan(stanceBaseline);
    task.meta.figures = roundFigures({
      stanceMacroF1: stances,
      actMacroF1: acts,
      stanceBaseline,
      actBaseline,
    });
  });
});
