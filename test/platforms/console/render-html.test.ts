import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/model/article.ts';
import type { QuoteCard, ReplyBlock, ReplyDocument } from '../../../src/model/reply.ts';
import {
  renderHtml,
  renderLink,
  renderQuoteCard,
  renderSpeaker,
  renderWords,
} from '../../../src/platforms/console/render-html.ts';
import { safeHref } from '../../../src/platforms/console/safe-href.ts';
import { quoteCard } from '../../helpers/quote-card.ts';

const ALLOWED_ATTRIBUTES = new Set([
  'class',
  'href',
  'target',
  'rel',
  'datetime',
  'type',
  'data-run',
  'data-ask',
  'data-asks',
  'data-choose',
  'data-copy',
  'data-copied',
  'data-selected',
  'aria-expanded',
  'value',
  'scope',
  'tabindex',
  'role',
  'aria-label',
]);

async function toDom(document: ReplyDocument): Promise<HTMLElement> {
  return new JSDOM(String(await renderHtml(document))).window.document.body;
}

function documentOf(...blocks: ReplyBlock[]): ReplyDocument {
  return { audience: 'caller', fallback: 'x', blocks, shareCommandText: null };
}

describe('renderHtml', () => {
  it.each<[string, ReplyBlock, string, string]>([
    ['heading', { kind: 'heading', text: 'Anna Berg' }, 'h3', 'Anna Berg'],
    ['paragraph', { kind: 'paragraph', text: 'Nothing found.' }, 'p.paragraph', 'Nothing found.'],
    ['note', { kind: 'note', text: '3 of 12 quotes' }, 'p.note', '3 of 12 quotes'],
    ['list', { kind: 'list', items: [{ text: 'one' }, { text: 'two' }] }, 'ul li + li', 'two'],
    ['divider', { kind: 'divider' }, 'hr', ''],
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

  it('never lets text become markup, and keeps every letter of a quotation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyBlock(), { maxLength: 5 }), async (blocks) => {
        const body = await toDom(documentOf(...blocks));
        expect(body.querySelectorAll('script, style, img, iframe, object, svg')).toHaveLength(0);
        for (const element of body.querySelectorAll('*')) {
          const strays = element
            .getAttributeNames()
            .filter((name) => !ALLOWED_ATTRIBUTES.has(name));
          expect(strays).toEqual([]);
        }
        for (const link of body.querySelectorAll('a'))
          expect(link.getAttribute('href')).toMatch(/^(https?:\/\/|\/[aqs]\/)/);
        const quotes = blocks.filter((block) => block.kind === 'quote');
        const shown = [...body.querySelectorAll('.quote-words')];
        for (const [i, { quote }] of quotes.entries())
          expect(
            [...(shown[i]?.querySelectorAll('.piece') ?? [])].map((p) => p.textContent),
          ).toEqual(quote.contents.map((words) => asParsed(`“${words}”`)));
        const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
        expect([...body.querySelectorAll('p.paragraph')].map((p) => p.textContent)).toEqual(
          paragraphs.map(({ text }) => asParsed(text)),
        );
        const copies = blocks.filter((block) => block.kind === 'copy');
        expect([...body.querySelectorAll('.copy-text')].map((pre) => pre.textContent)).toEqual(
          copies.map(({ text }) => asParsed(text)),
        );
      }),
      { numRuns: 150 },
    );
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

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '&lt;b&gt;',
  '`{{1}}`',
  '</p></figure>',
  '<!--',
  '‮gpj',
  '\u200b',
  'javascript:alert(1)',
  ']]>',
  '<svg/onload=x>',
  '🗞️',
];

function anyText(): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 })), {
      maxLength: 4,
    })
    .map((parts) => parts.join(''));
}

/** Words as an article can have them: the wording drops stray quotation marks, so none here. */
function anyWords(): fc.Arbitrary<string> {
  return anyText().map((text) => `w${text.replace(/[“”„«»]/g, '')}w`);
}

function anyUrl(): fc.Arbitrary<string> {
  return fc.oneof(
    anyText(),
    fc.webUrl(),
    fc.constantFrom(
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'vbscript:x',
      'https://a.example/"onx="',
    ),
  );
}

function anyCard(): fc.Arbitrary<QuoteCard> {
  return fc
    .record({
      contents: fc.tuple(anyWords(), anyWords()),
      speaker: anyText(),
      speakerKind: fc.constantFrom('person' as const, 'body' as const, 'unnamed' as const),
      office: fc.option(anyText()),
      cue: fc.option(anyText()),
      outlet: anyText(),
      articleUrl: anyUrl(),
    })
    .map((change) => quoteCard({ ...change, attributionKind: 'direct' }));
}

function anyBlock(): fc.Arbitrary<ReplyBlock> {
  return fc.oneof(
    anyText().map((text): ReplyBlock => ({ kind: 'heading', text })),
    anyText().map((text): ReplyBlock => ({ kind: 'paragraph', text })),
    fc
      .array(fc.record({ text: anyText(), url: anyUrl() }), { maxLength: 3 })
      .map((items): ReplyBlock => ({ kind: 'list', items })),
    anyCard().map((quote): ReplyBlock => ({ kind: 'quote', quote })),
    fc
      .array(anyText(), { maxLength: 3 })
      .map((cells): ReplyBlock => ({ kind: 'table', columns: cells, rows: [cells] })),
    anyText().map((text): ReplyBlock => ({ kind: 'copy', text })),
    fc
      .record({ prompt: anyText(), label: anyText(), detail: anyText(), commandText: anyText() })
      .map(({ prompt, ...choice }): ReplyBlock => ({ kind: 'choices', prompt, choices: [choice] })),
    fc
      .record({ label: anyText(), commandText: anyText(), asks: fc.tuple(anyText()) })
      .map((button): ReplyBlock => ({ kind: 'buttons', buttons: [{ ...button, style: 'plain' }] })),
    fc
      .record({ label: anyText(), commandText: anyText() })
      .map((button): ReplyBlock => ({ kind: 'buttons', buttons: [{ ...button, style: 'plain' }] })),
  );
}

/** What any HTML parser makes of characters that HTML can't carry: the one difference that is allowed. */
function asParsed(text: string): string {
  return text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
}
