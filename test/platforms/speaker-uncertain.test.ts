/** Every way in which a quote reaches a reader says so where its speaker is not sure enough. */
import { expect, it } from 'vitest';
import { renderExplanation } from '../../src/cli/render-explanation.ts';
import type { Analysis } from '../../src/model/analysis.ts';
import type { ReplyBlock, ReplyDocument } from '../../src/model/reply.ts';
import { renderHtml } from '../../src/platforms/console/html/render-html.ts';
import { safeHref } from '../../src/platforms/console/html/safe-href.ts';
import {
  type ArticleView,
  renderArticlePage,
  renderQuotePage,
} from '../../src/platforms/console/pages/render-article-page.ts';
import { renderStandings } from '../../src/platforms/console/pages/render-record-lists.ts';
import { renderDiscord } from '../../src/platforms/discord/render-discord.ts';
import { renderSlack } from '../../src/platforms/slack/rendering/render-slack.ts';
import { renderText } from '../../src/platforms/terminal/render-text.ts';
import { ANALYSIS, ARTICLE, BERG, cardOf } from '../helpers/console/console-article.ts';
import { quoteCard } from '../helpers/values/quote-card.ts';
import { storyCard } from '../helpers/values/story-card.ts';

const DOUBT = /speaker uncertain/iu;

const RENDERERS = {
  slack: (document: ReplyDocument) => JSON.stringify(renderSlack(document)),
  'a share on slack': (document: ReplyDocument) => JSON.stringify(renderSlack(document, 'U1')),
  discord: (document: ReplyDocument) => JSON.stringify(renderDiscord(document)),
  console: async (document: ReplyDocument) => String(await renderHtml(document)),
  terminal: (document: ReplyDocument) => renderText(document, 'UTC'),
};

function documentOf(isUncertain: boolean, kind: 'quote' | 'story'): ReplyDocument {
  const quote = quoteCard({ isUncertain });
  const block: ReplyBlock =
    kind === 'quote' ? { kind, quote } : { kind, story: storyCard({ quotes: [quote] }) };
  return { audience: 'caller', fallback: 'A reply', blocks: [block], shareCommandText: null };
}

const ROWS = (['quote', 'story'] as const).flatMap((kind) =>
  Object.entries(RENDERERS).map(([name, render]) => [kind, name, render] as const),
);

it.each(ROWS)('a %s on %s', async (kind, _, render) => {
  expect(await render(documentOf(true, kind))).toMatch(DOUBT);
  expect(await render(documentOf(false, kind))).not.toMatch(DOUBT);
});

it.each([
  ['article page', (view: ArticleView) => renderArticlePage(view)],
  ['page of the quote', (view: ArticleView) => renderQuotePage(view, BERG)],
])('the console’s %s', async (_, render) => {
  const view = (isUncertain: boolean): ArticleView => ({
    found: {
      article: ARTICLE,
      analysis: ANALYSIS,
      quotes: [BERG],
      revisions: [],
      pageGoneAtMs: null,
    },
    alsoIn: () => [],
    toCard: (quote) => ({ ...cardOf(quote), isUncertain }),
    toHref: safeHref,
    homeChannel: 'politics',
  });
  expect(String(await render(view(true)))).toMatch(DOUBT);
  expect(String(await render(view(false)))).not.toMatch(DOUBT);
});

it('what was removed or added', async () => {
  const view: ArticleView = {
    found: {
      article: ARTICLE,
      analysis: ANALYSIS,
      quotes: [],
      revisions: [{ revisedAtMs: 0, removed: [BERG], added: [], corrected: [] }],
      pageGoneAtMs: null,
    },
    alsoIn: () => [],
    toCard: (quote) => ({ ...cardOf(quote), isUncertain: true }),
    toHref: safeHref,
    homeChannel: 'politics',
  };
  expect(String(await renderArticlePage(view))).toMatch(DOUBT);
});

it('a narrow column of two that are compared, where the whole line has no room', () => {
  const articleUrl = `https://a.example/${'x'.repeat(600)}`;
  const permalink = `https://b.example/${'x'.repeat(600)}`;
  const quote = quoteCard({ isUncertain: true, articleUrl, permalink });
  const side = { title: 'Anna Berg', quotes: [quote], notes: [] };
  const block: ReplyBlock = { kind: 'sides', sides: [side, side] };
  expect(JSON.stringify(renderDiscord({ ...documentOf(true, 'quote'), blocks: [block] }))).toMatch(
    DOUBT,
  );
});

it.each([true, false])('what a page of the record lists, uncertain: %s', (isUncertain) => {
  const shown = renderStandings({
    by: 'holder',
    toCard: (quote) => ({ ...cardOf(quote), isUncertain }),
    standings: [
      {
        ...{ topic: 'Oster', act: 'rejects', stance: 'against', before: null, quoteCount: 1 },
        ...{ holder: { key: 'anna berg', label: 'Anna Berg' }, quote: BERG },
      } as never,
    ],
  });
  expect(DOUBT.test(String(shown))).toBe(isUncertain);
});

it('the explanation on the command line', () => {
  const text = '“We will not pay,” she said.';
  const analysis = (confidence: number): Analysis => ({
    analyzerVersion: 1,
    language: 'en',
    attributions: [
      {
        kind: 'direct',
        source: { start: 19, end: 22 },
        chain: [],
        cue: null,
        contents: [{ start: 1, end: 17 }],
        speaker: {
          name: 'Anna Berg',
          kind: 'person',
          office: null,
          speaksFor: null,
          how: 'pronoun',
        },
        confidence,
      },
    ],
    positions: [],
    summary: [],
  });
  expect(renderExplanation(text, analysis(0.4), false)).toMatch(DOUBT);
  expect(renderExplanation(text, analysis(0.9), false)).not.toMatch(DOUBT);
});
