/**
 * How good summaries are: what they have of the sentences that a desk editor would print, beside the first three sentences of the
 * article (ROUGE-1 recall), and whether each piece can be read alone. Fails below the floors here; `summary-labelling.md` has the rules
 * of the marks.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analysis/analyze.ts';
import { foldWords } from '../../src/lib/text/fold-text.ts';
import { sampleArticles } from '../helpers/analysis/sample-article.ts';
import { findDangling } from '../helpers/quality/find-dangling.ts';
import { openingCases } from '../helpers/quality/opening-cases.ts';
import { rouge1Recall } from '../helpers/quality/rouge.ts';
import { type Piece, shownPieces } from '../helpers/quality/shown-pieces.ts';
import {
  type Referenced,
  referencedArticles,
  writtenArticles,
} from '../helpers/quality/summary-references.ts';

/** Floors below what was last measured, one for each half. */
const FLOORS = { open: 0.84, 'held-back': 0.84 } as const;

const LEAD_SENTENCES = 3;

/** Means over the articles of a half; words of a summary with the names in brackets. */
interface Figures {
  readonly articles: number;
  readonly rouge1: number;
  readonly lead3: number;
  readonly words: number;
  readonly leadWords: number;
  /** Share of the chosen sentences that are among the first three. */
  readonly leadShare: number;
}

const halves = {
  open: measure(referencedArticles('open')),
  'held-back': measure(referencedArticles('held-back')),
};

function countWords(text: string): number {
  return foldWords(text).length;
}

function measure(articles: readonly Referenced[]): Figures {
  const mean = (measureOne: (article: Referenced, pieces: readonly Piece[]) => number) =>
    read.reduce((sum, { article, pieces }) => sum + measureOne(article, pieces), 0) / read.length;
  const read = articles.map((article) => ({
    article,
    pieces: shownPieces(article.text, analyze(article.text).summary),
  }));
  const lead = ({ sentences }: Referenced) => sentences.slice(0, LEAD_SENTENCES).join(' ');
  const chosenOf = ({ sentences }: Referenced, pieces: readonly Piece[]) =>
    sentences.filter((sentence) => pieces.some(({ words }) => words.includes(sentence)));
  const early = (article: Referenced, pieces: readonly Piece[]) =>
    chosenOf(article, pieces).filter(
      (sentence) => article.sentences.indexOf(sentence) < LEAD_SENTENCES,
    );
  return {
    articles: read.length,
    rouge1: mean((article, pieces) =>
      rouge1Recall(pieces.map(({ words }) => words).join(' '), article.reference.join(' ')),
    ),
    lead3: mean((article) => rouge1Recall(lead(article), article.reference.join(' '))),
    words: mean((_, pieces) => countWords(pieces.map(({ shown }) => shown).join(' '))),
    leadWords: mean((article) => countWords(lead(article))),
    leadShare:
      mean((article, pieces) => early(article, pieces).length) /
      mean((article, pieces) => chosenOf(article, pieces).length),
  };
}

const cases = openingCases();
const texts = [...cases, ...writtenArticles(), ...sampleArticles()].map(({ text }) => text);
const pieces = texts.flatMap((text) =>
  shownPieces(text, analyze(text).summary).map((piece) => ({ ...piece, text })),
);

/** What a reader's marks say against. */
const wrongByMarks = cases.flatMap(({ title, text, marked }) =>
  shownPieces(text, analyze(text).summary).flatMap(({ start, end, shown, names }) => {
    const inside = marked.filter((mark) => mark.start >= start && mark.end <= end);
    const opens = inside.find((mark) => mark.start === start);
    const isDangling =
      opens?.need === 'never' || (opens?.need === 'named' && !names.includes(opens.name));
    const isMisnamed = names.some((name) => !inside.some((mark) => mark.name === name));
    return isDangling || isMisnamed ? [`${title}: ${shown}`] : [];
  }),
);

/** What the patterns of a careful reader say against. */
const wrongByPatterns = pieces.flatMap(({ shown, text }) => {
  const reason = findDangling(shown, text);
  return reason === null ? [] : [`${reason}: ${shown}`];
});

const danglingOpenings = wrongByMarks.length + wrongByPatterns.length;

/** Over both halves. */
function both(figure: 'rouge1' | 'lead3' | 'words' | 'leadWords'): number {
  const all = Object.values(halves);
  const articles = all.reduce((sum, half) => sum + half.articles, 0);
  return all.reduce((sum, half) => sum + half[figure] * half.articles, 0) / articles;
}

/** For `npm run quality`. */
afterAll(() => {
  const rows = Object.entries(halves).map(([half, figures]) => {
    const { articles, rouge1, lead3, words, leadWords, leadShare } = figures;
    const percent = [rouge1, lead3, leadShare].map((share) => `${(100 * share).toFixed(1)} %`);
    return `${half}: ${articles} articles; ROUGE-1 recall ${percent[0]} in ${words.toFixed(1)} words, of the first three sentences ${percent[1]} in ${leadWords.toFixed(1)}; ${percent[2]} of what is chosen is among the first three`;
  });
  const named = pieces.reduce((sum, { names }) => sum + names.length, 0);
  process.stdout.write(
    [
      'Summaries:',
      ...rows,
      `${pieces.length} pieces of ${texts.length} articles, ${named} names in brackets, ${danglingOpenings} dangling openings`,
      '',
    ].join('\n'),
  );
});

describe('summaries', () => {
  it('have articles enough', () => {
    expect(halves.open.articles).toBeGreaterThanOrEqual(40);
    expect(halves['held-back'].articles).toBeGreaterThanOrEqual(40);
  });

  it.each(['open', 'held-back'] as const)(
    'have as much of what an editor would print as the first three sentences: %s',
    (half) => {
      const { rouge1, lead3 } = halves[half];
      expect(rouge1).toBeGreaterThanOrEqual(Math.max(lead3, FLOORS[half]));
    },
  );

  it('have no more words than the first three sentences, with the names in brackets', () => {
    expect(both('words')).toBeLessThanOrEqual(both('leadWords'));
  });

  it('open with nothing that can’t be read alone', ({ task }) => {
    Object.assign(task.meta, {
      figures: { summaryRouge1: both('rouge1'), summaryLead3: both('lead3'), danglingOpenings },
    });
    expect([...wrongByMarks, ...wrongByPatterns]).toEqual([]);
  });

  it('name somebody in brackets now and then', () => {
    const names = new Set(pieces.flatMap((piece) => piece.names));
    expect(names.size).toBeGreaterThanOrEqual(8);
  });
});
