/**
 * How much of the sample wire is read as a careful reader would: floors below what was last measured, so that a change
 * that makes it worse fails here.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import type { Attribution } from '../../src/model/attribution.ts';
import { type ExpectedAttribution, sampleArticles } from '../helpers/analysis/sample-article.ts';

const articles = sampleArticles().map((facts) => ({
  ...facts,
  found: analyze(facts.text).attributions,
}));

interface Pair {
  readonly expected: ExpectedAttribution;
  /** The attribution that holds all the words; undefined when none does. */
  readonly found: Attribution | undefined;
}

const pairs = articles.flatMap(({ text, attributions, found }) =>
  attributions.map((expected): Pair => {
    const holding = found.filter((attribution) => holds(text, attribution, expected.words));
    const right = holding.find((attribution) => isSpeaker({ expected, found: attribution }));
    return { expected, found: right ?? holding[0] };
  }),
);

function holds(text: string, { contents }: Attribution, words: readonly string[]): boolean {
  const pieces = contents.map(({ start, end }) => text.slice(start, end));
  return words.every((part) => pieces.some((piece) => piece.includes(part)));
}

function isSpeaker({ expected, found }: Pair): boolean {
  return found?.speaker?.name.toLowerCase() === expected.speaker.toLowerCase();
}

/** Of the pairs that name the part, how many are right. */
function wrongIn(part: 'kind' | 'how' | 'office' | 'for'): string[] {
  const foundPart = ({ found }: Pair): string | null | undefined => {
    if (part === 'kind') return found?.kind;
    if (part === 'how') return found?.speaker?.how;
    return part === 'office' ? found?.speaker?.office : found?.speaker?.speaksFor;
  };
  return pairs
    .filter((pair) => isSpeaker(pair) && pair.expected[part] !== undefined)
    .filter((pair) => foundPart(pair) !== pair.expected[part])
    .map((pair) => `${pair.expected.speaker}: ${foundPart(pair)}, not ${pair.expected[part]}`);
}

/** For `npm run quality`. */
afterAll(() => {
  const right = pairs.filter(isSpeaker).length;
  const found = pairs.filter((pair) => pair.found).length;
  process.stdout.write(
    `Sample wire: ${articles.length} articles, ${pairs.length} statements; found word for word ${found}, speaker right ${right}.\n`,
  );
});

describe('the sample wire', () => {
  it('has every statement found, word for word', () => {
    expect(pairs.filter(({ found }) => !found).map(({ expected }) => expected.words)).toEqual([]);
  });

  it('has at most one speaker wrong', () => {
    const wrong = pairs.filter((pair) => !isSpeaker(pair));
    expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['kind', 3],
    ['how', 3],
    ['office', 3],
    ['for', 2],
  ] as const)('has the %s wrong at most %i times', (part, most) => {
    const wrong = wrongIn(part);
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(most);
  });

  it('has no name of a thing taken for a statement, but for one', () => {
    const taken = articles.flatMap(({ text, found, notQuotes }) =>
      notQuotes.filter((words) =>
        found.some(({ contents }) =>
          contents.some(({ start, end }) => text.slice(start, end).replace(/[,.]$/, '') === words),
        ),
      ),
    );
    expect(taken.length, taken.join('\n')).toBeLessThanOrEqual(1);
  });
});
