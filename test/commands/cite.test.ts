import { describe, expect, it } from 'vitest';
import type { QuoteId } from '../../src/model/quote.ts';
import type { ReplyDocument } from '../../src/model/reply.ts';
import { lineOf, type Newsroom, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const copyOf = ({ blocks }: ReplyDocument) =>
  blocks.flatMap((block) => (block.kind === 'copy' ? [block.text] : []));

/** The line that an answer offers for the quote that begins so. */
function chosen({ blocks }: ReplyDocument, words: string): string {
  const choices = blocks.flatMap((block) => (block.kind === 'choices' ? block.choices : []));
  return `/${choices.find(({ label }) => label.includes(words))?.commandText}`;
}

const cite = async ({ say }: Newsroom, question: string, words: string) =>
  say(chosen(await say(question), words));

describe('/cite', () => {
  it('shows one quote with its exact words to take over, whose they are, where, when and at which address', async () => {
    const newsroom = await openNewsroom();
    const document = await cite(newsroom, '/quote Ruth Aldane', 'tired');
    expect(textOf(document)).toContain('> Nobody here wants tired pilots. (Ruth Aldane)');
    expect(copyOf(document)).toEqual([
      '“Nobody here wants tired pilots.” — Ruth Aldane, chief executive, Harbour Post, 28 February 2026, 09:30 (Europe/Oslo)\n' +
        'https://harbour-post.example/harbour-at-a-standstill#:~:text=Nobody%20here%20wants%20tired%20pilots.',
    ]);
  });

  it('can be shared by its line', async () => {
    const newsroom = await openNewsroom();
    const document = await cite(newsroom, '/quote Ruth Aldane', 'tired');
    expect(await newsroom.say(`/${document.shareCommandText}`)).toEqual(document);
  });

  const said = (kind: 'direct' | 'indirect' | 'mixed', confidence: number): News => ({
    title: 'Council meets',
    said: [
      { words: 'the bridge is “too dear” for a town', kind, confidence, by: person('Anna Berg') },
    ],
  });

  it.each([
    ['direct', '“the bridge is “too dear” for a town” — Anna Berg, Harbour Post'],
    ['indirect', 'said: the bridge is “too dear” for a town — Anna Berg, Harbour Post'],
    ['mixed', 'said: the bridge is “too dear” for a town — Anna Berg, Harbour Post'],
  ] as const)('puts marks around direct speech alone: %s', async (kind, line) => {
    const newsroom = await openNewsroom({ news: [said(kind, 0.9)] });
    expect(copyOf(await cite(newsroom, '/quote Anna Berg', 'bridge'))[0]).toContain(line);
  });

  it('says in the words to take over that a speaker is uncertain', async () => {
    const newsroom = await openNewsroom({ news: [said('direct', 0.4)] });
    expect(copyOf(await cite(newsroom, '/quote Anna Berg', 'bridge'))[0]).toContain(
      '— Anna Berg (speaker uncertain), Harbour Post',
    );
  });

  it('leads to what others say in the story, and back', async () => {
    const newsroom = await openNewsroom();
    const document = await cite(newsroom, '/quote Ruth Aldane', 'tired');
    const more = await newsroom.say(lineOf(document, 'More from this story'));
    const text = textOf(more);
    expect(text).toContain('What others say in this story: Harbour at a standstill');
    expect(text).toContain('> The city must step in between them. (Greta Hallowend)');
    expect(text).not.toContain('(Ruth Aldane)');
    expect(text).not.toContain('slept for nine hours');
    expect(await newsroom.say(lineOf(more, 'Back'))).toEqual(document);
    expect(chosen(more, 'step in')).toMatch(/^\/cite \S{12}$/);
  });

  it('finds the story in other outlets, told once', async () => {
    const lead = [
      'Harbour dues in Gullhaven rise by a third from May, the council decided on Monday.',
    ];
    const dues = (outlet: string, words: string, name: string): News => ({
      title: 'Harbour dues in Gullhaven to rise by a third',
      outlet,
      lead,
      publishedAtMs: NEWS_DAY_MS,
      said: [
        { words: 'A third is what the quay costs us, no more.', by: person('Ruth Aldane') },
        { words, by: person(name) },
      ],
    });
    const newsroom = await openNewsroom({
      news: [
        dues('Harbour Post', 'We will take our boats to Vestmark.', 'Ivo Lund'),
        dues('Coastal Courier', 'My nets are not paid for by anybody.', 'Sara Holm'),
      ],
    });
    const document = await cite(newsroom, '/quote Ruth Aldane', 'A third');
    const text = textOf(await newsroom.say(lineOf(document, 'More from this story')));
    expect(text).toContain('(Ivo Lund)');
    expect(text).toContain('(Sara Holm)');
    expect(text).not.toContain('(Ruth Aldane)');
  });

  it('says where nobody else is quoted', async () => {
    const newsroom = await openNewsroom({ news: [said('direct', 0.9)] });
    const document = await cite(newsroom, '/quote Anna Berg', 'bridge');
    expect(textOf(await newsroom.say(lineOf(document, 'More from this story')))).toContain(
      'Nobody else is quoted in this story: Council meets',
    );
    expect(lineOf(document, 'More by')).toContain('no button');
  });

  it('leads to all words of the speaker', async () => {
    const newsroom = await openNewsroom();
    const document = await cite(newsroom, '/quote Ruth Aldane', 'tired');
    const all = await newsroom.say(lineOf(document, 'More by Ruth Aldane'));
    expect(textOf(all)).toContain('# Ruth Aldane, chief executive: 3 quotes');
  });

  it('takes the address of a quote in the console', async () => {
    const newsroom = await openNewsroom();
    const document = await cite(newsroom, '/quote Ruth Aldane', 'tired');
    const [, id] = document.shareCommandText?.split(' ') ?? [];
    expect(
      await newsroom.say(`/cite http://127.0.0.1:3000/q/${id?.replaceAll('"', '')}#passage`),
    ).toEqual(document);
  });

  it('says that the page is gone that its link leads to, and nothing of pages that are there', async () => {
    const newsroom = await openNewsroom();
    const before = await cite(newsroom, '/quote Ruth Aldane', 'tired');
    expect(textOf(before)).not.toContain('gone');
    const id = before.shareCommandText?.split(' ')[1]?.replaceAll('"', '') as QuoteId;
    const { store, clock } = newsroom.services;
    const quote = await store.getQuote(id);
    if (quote === null) throw new Error('it was cited');
    const atMs = clock.nowMs();
    await store.notePageCheck(quote.articleId, { atMs, seen: null, goneAtMs: atMs });
    expect(textOf(await newsroom.say(`/cite ${id}`))).toMatch(
      /The outlet’s page was gone, .+: these are the words as they were read\./,
    );
  });

  it.each([
    ['/cite AAAAAAAAAAAA', /not there any more.*\/article/s],
    ['/cite "<!channel>"', /is no id of a quote/],
    ['/cite ../../etc/passwd', /is no id of a quote/],
    [`/cite ${'x'.repeat(3000)}`, /^“x{99}…” is no id of a quote/],
  ])('says of what is not there that it is not, and where to look: %s', async (line, reason) => {
    const { say } = await openNewsroom();
    const document = await say(line);
    expect(document).toMatchObject({ audience: 'caller', shareCommandText: null });
    expect(textOf(document)).toMatch(reason);
  });
});

it.each([
  ['/quote Harrowby', 5],
  ['/positions "Aldersund Harbour Authority"', 6],
  ['/article https://harbour-post.example/harbour-at-a-standstill', 4],
])('%s ends with its quotes to choose', async (line, count) => {
  const { say } = await openNewsroom();
  const last = (await say(line)).blocks.at(-1);
  if (last?.kind !== 'choices') throw new Error('the last block offers choices');
  expect(last.prompt).toBe('Copy, report, more from the story …');
  expect(last.choices).toHaveLength(count);
  for (const { label, commandText } of last.choices) {
    expect(label.length).toBeLessThanOrEqual(75);
    expect((await say(`/${commandText}`)).blocks[0]?.kind).toBe('quote');
  }
});
