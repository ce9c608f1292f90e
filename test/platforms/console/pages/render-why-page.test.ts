import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { renderWhyPage, whyHref } from '../../../../src/platforms/console/pages/render-why-page.ts';
import type { ConsoleArticle } from '../../../../src/platforms/console/ports/article-ports.ts';
import {
  ANALYSIS,
  ARTICLE,
  QUOTES,
  UNCERTAIN,
  VIK,
} from '../../../helpers/console/console-article.ts';

const FOUND: ConsoleArticle = {
  article: ARTICLE,
  analysis: ANALYSIS,
  quotes: QUOTES,
  revisions: [],
  pageGoneAtMs: null,
};

async function toDom(found: ConsoleArticle): Promise<HTMLElement> {
  return new JSDOM(String(await renderWhyPage(found, safeHref))).window.document.body;
}

/** The words of an element, without labels. */
function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const label of copy.querySelectorAll('.mark-label')) label.remove();
  return copy.textContent ?? '';
}

const oneLine = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();

describe('the article', () => {
  it('is shown letter for letter', async () => {
    const paragraphs = [
      ...(await toDom(FOUND)).querySelectorAll('.article-title, .article-title ~ p'),
    ];
    expect(paragraphs.map(wordsOf).join('\n\n')).toBe(ARTICLE.text);
  });

  it.each([
    ['S3', 'is-source', 'She'],
    ['Q3', 'is-cue', 'said'],
    ['C3', 'is-content', 'the town would meet the builder’s lawyers before Easter'],
    ['S2', 'is-source', 'Jonas Vik'],
  ])('has %s where it belongs', async (label, role, words) => {
    const marks = [...(await toDom(FOUND)).querySelectorAll('.article mark')];
    const mark = marks.find((each) => each.querySelector('.mark-label')?.textContent === label);
    expect(mark?.className).toBe(role);
    expect(mark && wordsOf(mark)).toBe(words);
  });

  it('marks a source inside a content as both', async () => {
    const [berg] = ANALYSIS.attributions;
    if (!berg) throw new Error('no attribution');
    const around = { start: (berg.source?.start ?? 0) - 5, end: (berg.source?.end ?? 0) + 5 };
    const analysis = { ...ANALYSIS, attributions: [{ ...berg, contents: [around] as const }] };
    const body = await toDom({ ...FOUND, analysis });
    const marks = [...body.querySelectorAll('.article mark')];
    expect(marks.map((mark) => mark.className)).toContain('is-source is-content');
    const labels = [...body.querySelectorAll('.article .mark-label')];
    expect(labels.map(({ textContent }) => textContent)).toEqual(['C1', 'S1', 'Q1']);
  });
});

describe('each attribution', () => {
  it('has its speaker, the way to them, and how sure that is', async () => {
    const reason = (await toDom(FOUND)).querySelector('#attribution-3');
    expect(oneLine(reason?.querySelector('.reason-speaker') ?? null)).toBe(
      '3 Anna Berg, mayor of Oster, speaks for Oster',
    );
    expect([...(reason?.querySelectorAll('.way li') ?? [])].map(oneLine)).toEqual([
      '“She”',
      'who spoke as “Anna Berg, mayor of Oster”',
      'Anna Berg',
    ]);
    expect(oneLine(reason?.querySelector('.facts') ?? null)).toBe(
      'Confidence50 %, below 60 %: speaker uncertain; replies say so, or leave it out Cue“said” (say) WordsReported, not in quotation marks',
    );
    expect(reason?.className).toContain('is-uncertain');
  });

  it('leads to each of its words in the text', async () => {
    const body = await toDom(FOUND);
    const links = [...body.querySelectorAll('.reasons a')].map((link) => link.getAttribute('href'));
    expect(links.length).toBeGreaterThan(ANALYSIS.attributions.length);
    expect(links.filter((href) => !body.querySelector(String(href)))).toEqual([]);
  });

  it('says when nobody can be told and the article has no source or cue', async () => {
    const attributions = ANALYSIS.attributions
      .slice(0, 1)
      .map((each) => ({ ...each, speaker: null, source: null, cue: null, confidence: 0.4 }));
    const body = await toDom({ ...FOUND, analysis: { ...ANALYSIS, attributions } });
    expect(oneLine(body.querySelector('#attribution-1'))).toContain(
      'Nobody can be told no source of its own Confidence40 %, below 60 %: nobody is named CueNone in the article',
    );
  });
});

it.each([
  ['en', 'Nobody is quoted here.'],
  ['ja', 'This article is in Japanese; Verbatim reads English.'],
])('says why there are none in %s', async (language, words) => {
  const analysis = { ...ANALYSIS, language, attributions: [] };
  expect(oneLine((await toDom({ ...FOUND, analysis })).querySelector('.reasons'))).toBe(
    `0 attributions ${words}`,
  );
});

it('leads from a quote to the attribution that it was made of', () => {
  expect(whyHref(FOUND, VIK)).toBe('/a/a1a1a1a1a1a1a1a1/why#attribution-2');
  expect(whyHref({ ...FOUND, analysis: { ...ANALYSIS, attributions: [] } }, UNCERTAIN)).toBe(
    '/a/a1a1a1a1a1a1a1a1/why',
  );
});

it('says beside the way that was found whose words they are as the newsroom knows', async () => {
  const [first, ...rest] = QUOTES;
  if (first === undefined) throw new Error('the article has quotes');
  const quotes = [{ ...first, speaker: VIK.speaker, isCorrected: true as const }, ...rest];
  const body = await toDom({ ...FOUND, quotes });
  const told = [...body.querySelectorAll('.reason .note')].map((note) => note.textContent);
  expect(told).toEqual([`Corrected by the newsroom: ${VIK.speaker?.name}`]);
});
