/**
 * How well articles are put into stories (stories/, labelled by story-labelling.md): B-cubed precision, recall and F1 (Bagga, Baldwin
 * 1998) of what the program does with them, stored one after the other, beside what MinHash signatures come to.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { createStoryJoiner } from '../../src/digests/join-stories.ts';
import { hashText, mix } from '../../src/lib/hash.ts';
import { silentLogger } from '../../src/lib/logger.ts';
import { foldWords } from '../../src/lib/text/fold-text.ts';
import { isTelling } from '../../src/lib/text/function-words.ts';
import { createQuoteIndex } from '../../src/quote-index/create-quote-index.ts';
import { groupLinked } from '../../src/quote-index/who/group-linked.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type LabelledArticle, readLabelledArticles } from '../helpers/quality/story-news.ts';
import { newsDayClock } from '../helpers/store/open-test-store.ts';

/** Below these the run fails; of the whole set. */
const LEAST_F1 = 0.9;
const LEAST_ABOVE_BASELINE = 0.05;

type StoryOf = (each: LabelledArticle) => unknown;

interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** As the program does: each article is stored and indexed, then joined. */
async function joinAll(articles: readonly LabelledArticle[]): Promise<StoryOf> {
  const store = await openStore({ path: ':memory:', clock: newsDayClock, logger: silentLogger });
  const index = createQuoteIndex();
  const joiner = createStoryJoiner({ store, index });
  for (const { article, analysis } of articles) {
    await store.saveArticle(article, analysis);
    index.putArticle(article.id, (await store.getArticle(article.id))?.quotes ?? []);
    await joiner.join(article.id);
  }
  const stories = await store.storiesOf(articles.map(({ article }) => article.id));
  await store.close();
  return ({ article }) => stories.get(article.id);
}

/** Hashes of a signature, and the share of equal ones from which articles are linked: the best on the open half of 0.02, 0.04 … 0.6. */
const SIGNATURE_HASHES = 128;
const LINKED_FROM = 0.14;
const LINKED_WITHIN_MS = 72 * 3_600_000;

/** Signatures of the telling words, cut as the program cuts them: shingles of three words find copies alone (F1 0.59). */
function linkBySignatures(articles: readonly LabelledArticle[]): StoryOf {
  const signatures = new Map(articles.map((each) => [each, signatureOf(each.article.text)]));
  const links = articles.flatMap((a, at) =>
    articles
      .slice(at + 1)
      .filter((b) => {
        const apartMs = Math.abs(a.article.publishedAtMs - b.article.publishedAtMs);
        const [one, other] = [signatures.get(a), signatures.get(b)];
        const equal = one?.filter((hash, row) => hash === other?.[row]).length ?? 0;
        return apartMs <= LINKED_WITHIN_MS && equal >= LINKED_FROM * SIGNATURE_HASHES;
      })
      .map((b) => [a, b] as const),
  );
  const stories = new Map(
    groupLinked(articles, links).flatMap((story, number) =>
      story.map((each) => [each, number] as const),
    ),
  );
  return (each) => stories.get(each);
}

function signatureOf(text: string): readonly number[] {
  const words = new Set(
    foldWords(text)
      .filter(isTelling)
      .map((word) => hashText(word.slice(0, 5))),
  );
  return Array.from({ length: SIGNATURE_HASHES }, (_, row) =>
    Math.min(...[...words].map((word) => mix(word, row + 1))),
  );
}

function measure(articles: readonly LabelledArticle[], storyOf: StoryOf): Figures {
  let [precision, recall] = [0, 0];
  for (const one of articles) {
    const together = articles.filter((other) => storyOf(other) === storyOf(one));
    const labelled = articles.filter(({ label }) => label === one.label);
    const right = together.filter(({ label }) => label === one.label).length;
    precision += right / together.length / articles.length;
    recall += right / labelled.length / articles.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

const open = readLabelledArticles('open');
const heldBack = readLabelledArticles('held-back');
const whole = [...open, ...heldBack].sort(
  (a, b) => a.article.publishedAtMs - b.article.publishedAtMs,
);
const sets = new Map([
  ['open half', open],
  ['held-back half', heldBack],
  ['whole set', whole],
]);
const results = new Map<string, { readonly own: Figures; readonly baseline: Figures }>();
const wrong: string[] = [];
for (const [name, articles] of sets) {
  const storyOf = await joinAll(articles);
  results.set(name, {
    own: measure(articles, storyOf),
    baseline: measure(articles, linkBySignatures(articles)),
  });
  if (name === 'open half') wrong.push(...listWrong(articles, storyOf));
}

function listWrong(articles: readonly LabelledArticle[], storyOf: StoryOf): readonly string[] {
  const titles = (of: readonly LabelledArticle[]) =>
    of.map(({ article }) => article.title).join(' / ');
  const joined = [...new Set(articles.map(storyOf))]
    .map((story) => articles.filter((each) => storyOf(each) === story))
    .filter((story) => new Set(story.map(({ label }) => label)).size > 1)
    .map((story) => `wrongly joined: ${titles(story)}`);
  const parted = [...new Set(articles.map(({ label }) => label))].flatMap((label) => {
    const story = articles.filter((each) => each.label === label);
    const parts = [...new Set(story.map(storyOf))].map((id) =>
      story.filter((each) => storyOf(each) === id),
    );
    return parts.length > 1 ? [`in parts: ${parts.map(titles).join(' || ')}`] : [];
  });
  return [...joined, ...parted];
}

/** For `npm run quality`. */
afterAll(() => {
  const tell = ({ precision, recall, f1 }: Figures) =>
    `F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)})`;
  const rows = [...results].map(
    ([name, { own, baseline }]) =>
      `${name}, ${sets.get(name)?.length} articles: ${tell(own)}; MinHash ${tell(baseline)}`,
  );
  process.stdout.write(['Stories, B-cubed:', ...rows, ...wrong, ''].join('\n'));
});

describe('stories', () => {
  it('has articles and events enough', () => {
    expect(whole.length).toBeGreaterThanOrEqual(200);
    expect(new Set(whole.map(({ label }) => label)).size).toBeGreaterThanOrEqual(45);
    const lengths = whole.map(({ article }) => article.text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(80);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(160);
  });

  it('has no story in both halves', () => {
    const labels = new Set(open.map(({ label }) => label));
    expect(heldBack.filter(({ label }) => labels.has(label))).toEqual([]);
  });

  it('are found well, and better than by signatures', (context) => {
    const { own, baseline } = results.get('whole set') ?? {};
    Object.assign(context.task.meta, {
      figures: { storyBCubedF1: own?.f1, storyBaseline: baseline?.f1 },
    });
    expect(own?.f1).toBeGreaterThanOrEqual(LEAST_F1);
    expect((own?.f1 ?? 0) - (baseline?.f1 ?? 1)).toBeGreaterThanOrEqual(LEAST_ABOVE_BASELINE);
  });
});
