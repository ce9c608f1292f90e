import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../src/model/article.ts';
import type { ReplyBlock, ReplyDocument } from '../../../../src/model/reply.ts';
import {
  renderHtml,
  renderLink,
  renderQuoteCard,
  renderSpeaker,
  renderWords,
} from '../../../../src/platforms/console/html/render-html.ts';
import { safeHref } from '../../../../src/platforms/console/html/safe-href.ts';
import { quoteCard } from '../../../helpers/values/quote-card.ts';
import { storyCard } from '../../../helpers/values/story-card.ts';

async function toDom(document: ReplyDocument): Promise<HTMLElement> {
  return new JSDOM(String(await renderHtml(document))).window.document.body;
}

function documentOf(...blocks: ReplyBlock[]): ReplyDocument {
  return { audience: 'caller', fallback: 'x', blocks, shareCommandText: null };
}

describe('renderHtml', () => {
  it.each<[string, ReplyBlock, string, string]>([
    ['heading', { kind: 'heading', text: 'Anna Berg' }, 'h2', 'Anna Berg'],
    ['paragraph', { kind: 'paragraph', text: 'Nothing found.' }, 'p.paragraph', 'Nothing found.'],
    ['note', { kind: 'note', text: '3 of 12 quotes' }, 'p.note', '3 of 12 quotes'],
    ['list', { kind: 'list', items: [{ text: 'one' }, { text: 'two' }] }, 'ul li + li', 'two'],
    ['divider', { kind: 'divider' }, 'hr', ''],
    [
      'pair of sides',
      {
        kind: 'sides',
        sides: [
          { title: 'Anna Berg', quotes: [quoteCard()], notes: [] },
          { title: 'Kari Moen', quotes: [], notes: ['Nothing that matches.'] },
        ],
      },
      '.compared section:has(figure) + section .note',
      'Nothing that matches.',
    ],
    [
      'table',
      { kind: 'table', columns: ['Feed'], rows: [['Harbour Post']] },
      'tbody td',
      'Harbour Post',
    ],
    [
      'quote',
      { kind: 'quote', quote: quoteCard() },
      'figure .quote-speaker',
      'Anna Berg, mayor of Oster',
    ],
  ])('shows a %s', async (_kind, block, selector, text) => {
    const found = (await toDom(documentOf(block))).querySelector(selector);
    expect(found?.textContent).toBe(text);
  });

  it('leaves out no level of headings below the channel’s name', async () => {
    const heading: ReplyBlock = { kind: 'heading', text: 'Digest' };
    const story: ReplyBlock = { kind: 'story', story: storyCard() };
    const tags = async (...blocks: ReplyBlock[]) =>
      [...(await toDom(documentOf(...blocks))).querySelectorAll('h1,h2,h3,h4')].map(
        ({ tagName }) => tagName,
      );
    expect(await tags(heading, story)).toEqual(['H2', 'H3']);
    expect(await tags(story)).toEqual(['H2']);
    const side = { title: 'Moen', quotes: [], notes: [] };
    expect(await tags(heading, { kind: 'sides', sides: [side, side] })).toEqual(['H2', 'H3', 'H3']);
  });

  it('leads to the outlet where an article could not be read', async () => {
    const story = storyCard({ articleId: null });
    const body = await toDom(documentOf({ kind: 'story', story }));
    expect(body.querySelector('.story-title a')?.getAttribute('href')).toBe(story.url);
  });

  it('tells names and outlets from the words of a summary, and why a quote was chosen', async () => {
    const summary = [
      'The council voted.',
      {
        text: 'She left.',
        names: [{ at: 3, name: 'Anna <Berg>' }],
        source: { text: 'Coastal Courier', url: 'https://coastal-courier.example/bridge' },
      },
    ];
    const quotes = [quoteCard({ why: ['carried by 4 outlets', 'rejects'] })];
    const story = storyCard({ summary, quotes });
    const body = await toDom(documentOf({ kind: 'story', story }));
    expect(body.querySelector('.story-summary')?.textContent).toBe(
      'The council voted. She [Anna <Berg>] left. (Coastal Courier)',
    );
    expect(body.querySelector('.story-summary .added')?.textContent).toBe('[Anna <Berg>]');
    expect(body.querySelector('.story-summary a')?.getAttribute('href')).toBe(
      'https://coastal-courier.example/bridge',
    );
    expect(body.querySelector('.quote-why')?.textContent).toBe(
      'Why this quote: carried by 4 outlets · rejects',
    );
  });

  it('shows a story with its summary, its quotes and where else it ran', async () => {
    const body = await toDom(
      documentOf({
        kind: 'story',
        story: {
          articleId: 'a1' as ArticleId,
          title: 'Oster council stops the bridge',
          url: 'https://harbour-post.example/bridge',
          outlet: 'Harbour Post',
          publishedAtMs: 0,
          summary: ['One.', 'Two.'],
          quotes: [quoteCard()],
          also: [{ text: 'Coastal Courier', url: 'https://coastal-courier.example/' }],
        },
      }),
    );
    expect(body.querySelector('.story-title a')?.getAttribute('href')).toBe('/a/a1');
    expect(body.querySelector('.story-summary')?.textContent).toBe('One. Two.');
    expect(body.querySelector('.story-source')?.textContent).toContain('also: Coastal Courier');
    expect(body.querySelectorAll('figure')).toHaveLength(1);
  });

  it('gives a button the command it runs, and marks what destroys', async () => {
    const body = await toDom(
      documentOf({
        kind: 'buttons',
        buttons: [{ label: 'Remove', commandText: 'feeds remove "x"', style: 'danger' }],
      }),
    );
    const button = body.querySelector('button');
    expect(button?.getAttribute('data-run')).toBe('/feeds remove "x"');
    expect(button?.className).toContain('is-danger');
  });

  it('offers choices as one menu of command lines, with the details behind their labels', async () => {
    const body = await toDom(
      documentOf({
        kind: 'choices',
        prompt: 'Which Anna Berg?',
        choices: [
          {
            label: 'Anna Berg',
            detail: 'mayor · 12 quotes',
            commandText: 'quote "Anna Berg, mayor"',
          },
          { label: 'Anna Berg, striker', commandText: 'quote "Anna Berg, striker"' },
        ],
      }),
    );
    const menu = body.querySelector('select');
    expect(menu?.closest('label')?.textContent).toContain('Which Anna Berg?');
    expect([...(menu?.options ?? [])].map(({ value, text }) => [value, text])).toEqual([
      ['/quote "Anna Berg, mayor"', 'Anna Berg · mayor · 12 quotes'],
      ['/quote "Anna Berg, striker"', 'Anna Berg, striker'],
    ]);
    expect(body.querySelector('[data-choose]')?.textContent).toBe('Choose');
  });

  it('gives a text to copy letter by letter, line breaks at its start included', async () => {
    const text = '\n“We will not pay,”\n  Anna Berg said.\n';
    const body = await toDom(documentOf({ kind: 'copy', text }));
    expect(body.querySelector('.copy-text')?.textContent).toBe(text);
    expect(body.querySelector('[data-copy]')?.textContent).toBe('Copy');
  });

  it('lets a button that asks first run nothing by itself', async () => {
    const button = { label: 'Follow', commandText: 'feeds add', style: 'plain' } as const;
    const body = await toDom(
      documentOf({ kind: 'buttons', buttons: [{ ...button, asks: ['url', 'title'] }] }),
    );
    const shown = body.querySelector('button');
    expect(shown?.hasAttribute('data-run')).toBe(false);
    expect(shown?.getAttribute('data-ask')).toBe('feeds add');
    expect(shown?.getAttribute('data-asks')).toBe('url title');
  });
});

describe('renderQuoteCard', () => {
  it('says that a speaker is uncertain', async () => {
    const html = String(await renderQuoteCard(quoteCard({ isUncertain: true, how: 'pronoun' })));
    expect(html).toContain('is-uncertain');
    const shown = new JSDOM(html).window.document.querySelector('.quote-provenance');
    expect(shown?.textContent).toContain(
      'told reporters · known from a pronoun · speaker uncertain',
    );
    expect(shown?.querySelector('.uncertain')?.textContent).toBe('· speaker uncertain');
  });

  it('says so even where nothing else is to be said', async () => {
    const html = String(await renderQuoteCard(quoteCard({ isUncertain: true, cue: null })));
    expect(html).toContain('<strong class="uncertain">speaker uncertain</strong>');
  });

  it('leads to the passage at the outlet and to the console’s own page', async () => {
    const html = String(await renderQuoteCard(quoteCard()));
    expect(html).toContain(
      'href="https://harbour-post.example/bridge#:~:text=We%20will%20not%20pay"',
    );
    expect(html).toContain('href="/q/q1q1q1q1q1q1#passage"');
  });
});

it('keeps pieces that are apart in the article apart', async () => {
  const html = String(await renderWords(quoteCard({ contents: ['We will', 'not pay.'] })));
  expect(new JSDOM(html).window.document.body.textContent).toBe('“We will” […] “not pay.”');
});

it('sets the name apart from office and act', async () => {
  const html = String(await renderSpeaker(quoteCard({ act: 'rejects' })));
  expect(html).toBe('<strong>Anna Berg</strong>, mayor of Oster, rejects');
});

it.each([
  ['person', '/s/Anna%20Berg?quote=q1q1q1q1q1q1'],
  ['body', '/s/Anna%20Berg?quote=q1q1q1q1q1q1'],
  ['unnamed', undefined],
] as const)('leads to the page of a %s: %s', async (speakerKind, href) => {
  const html = String(await renderSpeaker(quoteCard({ speakerKind })));
  const link = new JSDOM(html).window.document.querySelector('a');
  expect(link?.getAttribute('href')).toBe(href);
});

describe('renderLink', () => {
  it.each([
    ['javascript:alert(1)'],
    ['data:text/html,x'],
    ['//evil.example/'],
    ['/q/own'],
    ['ftp://files.example/'],
    ['https://user:secret@harbour-post.example/'],
  ])('shows %s as text', async (url) => {
    expect(String(await renderLink({ text: 'read', url }, safeHref))).toBe('read');
  });

  it('tells the outlet nothing of where it was followed', async () => {
    const html = String(await renderLink({ text: 'read', url: 'https://a.example/' }, safeHref));
    expect(html).toContain('rel="noopener noreferrer"');
  });
});

it('marks words that were asked for, in a quotation and in a summary, and nothing else', async () => {
  const contents = ['We <b>pay</b> now & “Now”.'] as const;
  const story = storyCard({ summary: ['… the cod quota …'], highlight: ['cod quota'], quotes: [] });
  const body = await toDom(
    documentOf(
      { kind: 'quote', quote: quoteCard({ contents, highlight: ['now', 'b'] }) },
      { kind: 'story', story },
    ),
  );
  expect([...body.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual([
    'b',
    'b',
    'now',
    'Now',
    'cod quota',
  ]);
  expect(body.querySelector('.piece')?.textContent).toBe(`“${contents[0]}”`);
  expect(body.querySelector('b')).toBeNull();
});
