import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import {
  type ArticleView,
  isStillThere,
  renderArticlePage,
  renderQuotePage,
} from '../../../../src/platforms/console/pages/render-article-page.ts';
import {
  AIDE,
  ANALYSIS,
  ARTICLE,
  BERG,
  cardOf,
  QUOTES,
  REMOVED,
  UNCERTAIN,
} from '../../../helpers/console/console-article.ts';

const VIEW: ArticleView = {
  found: {
    article: ARTICLE,
    analysis: ANALYSIS,
    quotes: QUOTES,
    revisions: [],
    pageGoneAtMs: null,
  },
  toCard: cardOf,
  alsoIn: () => [],
  toHref: safeHref,
  homeChannel: 'politics',
};

async function toDom(html: ReturnType<typeof renderArticlePage>): Promise<HTMLElement> {
  return new JSDOM(String(await html)).window.document.body;
}

function facts(body: HTMLElement): Record<string, string> {
  const rows = [...body.querySelectorAll('.facts > div')];
  return Object.fromEntries(
    rows.map((row) => [row.querySelector('dt')?.textContent, row.querySelector('dd')?.textContent]),
  );
}

it('says of an article read in part what is missing, outside its text', async () => {
  const reading = {
    blocks: [],
    authors: [],
    modifiedAtMs: null,
    language: null,
    partial: { from: 'page', reason: 'subscription' },
  } as const;
  const found = { ...VIEW.found, article: { ...ARTICLE, reading } };
  const body = await toDom(renderArticlePage({ ...VIEW, found }));
  expect(body.querySelector('.article [role=note]')?.textContent).toBe(
    'Only the opening could be read: the page asks for a subscription.',
  );
  expect((await toDom(renderArticlePage(VIEW))).querySelector('.article [role=note]')).toBeNull();
});

it.each([
  ['an article', renderArticlePage],
  ['a quote', (view: typeof VIEW) => renderQuotePage(view, BERG)],
])(
  'says on the page of %s that the outlet’s page is gone, and when that was found',
  async (_, render) => {
    const found = { ...VIEW.found, pageGoneAtMs: Date.UTC(2026, 2, 4, 9, 30) };
    const note = (await toDom(render({ ...VIEW, found }))).querySelector('.article [role=note]');
    expect(note?.textContent).toMatch(
      /^The outlet’s page is gone; the article stands as it was read\./,
    );
    expect(note?.querySelector('time')?.getAttribute('datetime')).toBe('2026-03-04T09:30:00.000Z');
  },
);

describe('renderQuotePage', () => {
  it('marks exactly the words of the quote, the first piece as the permalink’s target', async () => {
    const body = await toDom(renderQuotePage(VIEW, BERG));
    const marks = [...body.querySelectorAll('mark')];
    expect(marks.map((mark) => mark.textContent)).toEqual([...BERG.contents]);
    expect(marks.map((mark) => mark.id)).toEqual(['passage', '']);
  });

  it('marks the other quotes lightly, each leading to its own page', async () => {
    const body = await toDom(renderQuotePage(VIEW, BERG));
    const links = [...body.querySelectorAll('a.passage')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      '/q/vikMistake02#passage',
      '/q/sheLawyers03#passage',
      '/q/aidePromise4#passage',
    ]);
  });

  it('shows the whole article, letter for letter', async () => {
    const body = await toDom(renderQuotePage(VIEW, BERG));
    const paragraphs = [...body.querySelectorAll('.article-title, .article-title ~ p')];
    expect(paragraphs.map((p) => p.textContent).join('\n\n')).toBe(ARTICLE.text);
  });

  it('says how the speaker is known, by which cue, and where to check', async () => {
    expect(facts(await toDom(renderQuotePage(VIEW, BERG)))).toEqual({
      'Speaker known': 'Named in the sentence',
      Confidence: 'Speaker not in doubt',
      Cue: '“told reporters”',
      Words: 'Quoted word for word',
      Outlet: 'Open at Harbour Post',
      Published: '3 Mar 2026, 07:30 UTC',
    });
  });

  it('leads to how it was read, at its own attribution', async () => {
    const hrefOf = async (quote: typeof BERG) =>
      (await toDom(renderQuotePage(VIEW, quote)))
        .querySelector('.why-link a')
        ?.getAttribute('href');
    expect(await hrefOf(UNCERTAIN)).toBe('/a/a1a1a1a1a1a1a1a1/why#attribution-3');
    expect(await hrefOf(REMOVED)).toBe('/a/a1a1a1a1a1a1a1a1/why');
  });

  it('says that a speaker is uncertain', async () => {
    expect(facts(await toDom(renderQuotePage(VIEW, UNCERTAIN)))).toMatchObject({
      'Speaker known': 'From a pronoun',
      Confidence: 'Speaker uncertain: check the passage',
      Words: 'Reported, not in quotation marks',
    });
  });

  it('says that the article names no speaker and no cue', async () => {
    const nobody = { ...BERG, speaker: null, cue: null };
    expect(facts(await toDom(renderQuotePage(VIEW, nobody)))).toMatchObject({
      'Speaker known': 'The article doesn’t say who spoke',
      Cue: 'None in the article',
    });
  });

  it('marks nothing where the outlet changed the words, and says so', async () => {
    const body = await toDom(renderQuotePage(VIEW, REMOVED));
    expect(body.querySelectorAll('mark')).toHaveLength(0);
    expect(body.querySelector('.changed')?.textContent).toContain('changed this passage');
  });
});

it('says of a quote that was read otherwise since that it was, though its words are still there', async () => {
  const found = {
    ...VIEW.found,
    quotes: QUOTES.filter(({ id }) => id !== BERG.id),
    revisions: [
      { by: 'analyzer', revisedAtMs: 0, removed: [BERG], added: [], corrected: [] } as const,
    ],
  };
  const body = await toDom(renderQuotePage({ ...VIEW, found }, BERG));
  const told = body.querySelector('.changed')?.textContent;
  expect(told).toContain('Verbatim has read this article again since');
  expect(told).toContain('Taken out, 1 Jan 1970');
  expect(body.querySelector('.revision-date')?.textContent).toContain('Read again by Verbatim');
});

describe('words that the outlet changed', () => {
  const fateIn = async (revisions: ArticleView['found']['revisions']) => {
    const view = { ...VIEW, found: { ...VIEW.found, revisions } };
    const body = await toDom(renderQuotePage(view, REMOVED));
    return body.querySelector('.changed');
  };
  const nothing = { removed: [], added: [], corrected: [] };

  it('have a page that says when they were taken out', async () => {
    const fate = await fateIn([
      { ...nothing, revisedAtMs: 0, removed: [REMOVED] },
      { ...nothing, revisedAtMs: 86_400_000, added: [REMOVED] },
      { ...nothing, revisedAtMs: 172_800_000, removed: [REMOVED, BERG] },
      { ...nothing, revisedAtMs: 259_200_000, removed: [BERG] },
    ]);
    expect(fate?.textContent).toContain('Taken out, 3 Jan 1970, 00:00 UTC');
  });

  it('have a page that leads to what they were corrected to', async () => {
    const corrected = [{ before: REMOVED, after: BERG }];
    const fate = await fateIn([{ ...nothing, revisedAtMs: 0, corrected }]);
    expect(fate?.textContent).toContain('Corrected to, 1 Jan 1970, 00:00 UTC: “We will not pay');
    expect(fate?.querySelector('a')?.getAttribute('href')).toBe('/q/bergBridge01#passage');
  });
});

describe('renderArticlePage', () => {
  it('lists the quotes of the article', async () => {
    const body = await toDom(renderArticlePage(VIEW));
    expect(body.querySelector('.others h2')?.textContent).toBe('4 quotes in this article');
    expect(body.querySelectorAll('a.passage')).toHaveLength(5);
  });

  it('says when there are none', async () => {
    const found = { ...VIEW.found, quotes: [] };
    expect((await toDom(renderArticlePage({ ...VIEW, found }))).textContent).toContain(
      'No attributed quotes',
    );
  });

  it('says so when there are none because of the language', async () => {
    const found = { ...VIEW.found, quotes: [], analysis: { ...ANALYSIS, language: 'de' } };
    expect((await toDom(renderArticlePage({ ...VIEW, found }))).textContent).toContain(
      'This article is in German; Verbatim reads English.',
    );
  });

  it('leads to how it was read', async () => {
    const link = (await toDom(renderArticlePage(VIEW))).querySelector('.why-link a');
    expect(link?.getAttribute('href')).toBe('/a/a1a1a1a1a1a1a1a1/why');
  });

  it('tells what the outlet removed and added, newest first', async () => {
    const revisions = [
      { revisedAtMs: 0, removed: [], added: [BERG], corrected: [] },
      { revisedAtMs: 86_400_000, removed: [REMOVED], added: [AIDE], corrected: [] },
    ];
    const body = await toDom(renderArticlePage({ ...VIEW, found: { ...VIEW.found, revisions } }));
    const changes = [...body.querySelectorAll('.revisions del, .revisions ins')];
    expect(changes.map((change) => [change.tagName, change.textContent])).toEqual([
      ['DEL', `“${REMOVED.contents[0]}”`],
      ['INS', `said: ${AIDE.contents[0]}`],
      ['INS', BERG.contents.map((words) => `“${words}”`).join(' […] ')],
    ]);
  });
});

it('lists every outlet that has the words, in its own wording', async () => {
  const cut = {
    ...BERG,
    outlet: 'Evening Mail',
    contents: ['a bridge that leads nowhere'] as const,
  };
  const body = await toDom(renderQuotePage({ ...VIEW, alsoIn: () => [cut] }, BERG));
  const [listed, ...more] = [...body.querySelectorAll('.record .list li')];
  expect(listed?.textContent).toMatch(/^Evening Mail, .*: “a bridge that leads nowhere”$/s);
  expect(more).toEqual([]);
});

it('shows a corrected quote once, in both versions, with both speakers where the outlet gave it to another', async () => {
  const before = { ...AIDE, id: REMOVED.id, contents: ['the state had promised it'] as const };
  const corrected = [
    { before, after: AIDE },
    { before: BERG, after: { ...BERG, speaker: AIDE.speaker } },
  ];
  const revisions = [{ revisedAtMs: 0, removed: [], added: [], corrected }];
  const body = await toDom(renderArticlePage({ ...VIEW, found: { ...VIEW.found, revisions } }));
  const lines = [...body.querySelectorAll('.revised')].map((line) => line.textContent);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain(
    `Corrected · ${AIDE.speaker?.name} said: the state had promised it said: ${AIDE.contents[0]}`,
  );
  expect(lines[1]).toContain('Corrected · Anna Berg, mayor of Oster → a senior aide');
});

it('knows whether the words are still at their place', () => {
  expect([isStillThere(ARTICLE, BERG), isStillThere(ARTICLE, REMOVED)]).toEqual([true, false]);
});

it('says of a revision by the newsroom that it is one', async () => {
  const after = { ...BERG, speaker: AIDE.speaker, isCorrected: true as const };
  const corrected = [{ before: BERG, after }];
  const revisions = [
    { revisedAtMs: 0, by: 'newsroom' as const, removed: [], added: [], corrected },
    { revisedAtMs: 86_400_000, by: 'outlet' as const, removed: [], added: [AIDE], corrected: [] },
  ];
  const body = await toDom(renderArticlePage({ ...VIEW, found: { ...VIEW.found, revisions } }));
  const dates = [...body.querySelectorAll('.revision-date')].map((date) => date.textContent);
  expect(dates.map((date) => date?.includes('Corrected by the newsroom'))).toEqual([false, true]);
});
