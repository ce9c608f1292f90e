/**
 * Who speaks in short, hard articles of our own, by how the article refers to the speaker. Fails when fewer are right or
 * more are wrong than in `speaker-cases/baseline.json`; cases that fail are kept and counted.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import type { Span } from '../../src/model/span.ts';
import { type MarkedWords, speakerCases, WAYS, type Way } from '../helpers/quality/speaker-case.ts';

/** none: not found, or nobody is given; own words: a name is due, and the article's own words are given. */
type Verdict = 'right' | 'own words' | 'none' | 'wrong';

interface Judged {
  readonly way: Way;
  readonly verdict: Verdict;
  /** For the list of what is not right. */
  readonly line: string;
}

interface Floor {
  readonly right: number;
  readonly wrong: number;
}

const baseline = JSON.parse(
  readFileSync('test/quality/speaker-cases/baseline.json', 'utf8'),
) as Record<Way, Floor>;

const judged = speakerCases().flatMap(({ title, text, marked }) => {
  const { attributions } = analyze(text);
  return marked.map((words): Judged => {
    const found = holderOf(text, attributions, words);
    const verdict = judge(words, found);
    const said = text.slice(words.start, words.end);
    const given = found ? (found.speaker?.name ?? 'nobody') : 'not found';
    const line = `${verdict}: ${title}: ${said} is ${words.speakers[0]}’s, given: ${given}`;
    return { way: words.way, verdict, line };
  });
});

/** The attribution that covers most of the words, if that is half of them; of two the one that holds less else. */
function holderOf(
  text: string,
  attributions: readonly Attribution[],
  marked: Span,
): Attribution | undefined {
  const covered = ({ contents }: Attribution): number =>
    countWords(
      contents
        .map(({ start, end }) =>
          text.slice(Math.max(start, marked.start), Math.max(start, Math.min(end, marked.end))),
        )
        .join(' '),
    );
  const length = ({ contents }: Attribution): number =>
    contents.reduce((sum, { start, end }) => sum + end - start, 0);
  const [best] = [...attributions].sort((a, b) => covered(b) - covered(a) || length(a) - length(b));
  const least = countWords(text.slice(marked.start, marked.end)) / 2;
  return best && covered(best) >= least ? best : undefined;
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

function judge({ speakers, way, speaksFor }: MarkedWords, found: Attribution | undefined): Verdict {
  const speaker = found?.speaker ?? null;
  const isSame = speakers.some((name) => plain(name) === plain(speaker?.name ?? 'nobody'));
  if (isSame) return speaksFor === null || speaker?.speaksFor === speaksFor ? 'right' : 'wrong';
  if (!speaker) return 'none';
  return speaker.kind === 'unnamed' && way !== 'unnamed' ? 'own words' : 'wrong';
}

/** Without case and article. */
function plain(name: string): string {
  return name.toLowerCase().replace(/^(?:the|an?) /u, '');
}

function count(way: Way, verdict: Verdict): number {
  return judged.filter((one) => one.way === way && one.verdict === verdict).length;
}

/** For `npm run quality`. */
afterAll(() => {
  const rows = WAYS.map((way) => {
    const all = judged.filter((one) => one.way === way).length;
    const share = Math.round((100 * count(way, 'right')) / all);
    const [right, own, none, wrong] = (['right', 'own words', 'none', 'wrong'] as const).map(
      (verdict) => String(count(way, verdict)).padStart(6),
    );
    return `${way.padEnd(10)}${String(all).padStart(6)}${right}${own}${none}${wrong}${String(share).padStart(6)} %`;
  });
  const missed = judged.filter(({ verdict }) => verdict !== 'right').map(({ line }) => line);
  process.stdout.write(
    [
      'Who speaks, in the marked cases:',
      'referred to  all right   own  none wrong right',
      ...rows,
      ...missed,
      '',
    ].join('\n'),
  );
});

describe('who speaks in the marked cases', () => {
  it.each(WAYS)('is as often right and as seldom wrong as before where it is %s', (way) => {
    expect(count(way, 'right')).toBeGreaterThanOrEqual(baseline[way].right);
    expect(count(way, 'wrong')).toBeLessThanOrEqual(baseline[way].wrong);
  });
});
