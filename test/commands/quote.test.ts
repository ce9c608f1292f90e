import { describe, expect, it } from 'vitest';
import { AUTHORITY, admin, editor, lineOf, openNewsroom, textOf } from '../helpers/newsroom.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

describe('/quote', () => {
  it('shows the words of a speaker, newest first, with a heading that says whose and how many', async () => {
    const { say } = await openNewsroom();
    const text = textOf(await say('/quote Ruth Aldane'));
    expect(text).toBe(
      [
        '# Ruth Aldane, chief executive: 3 quotes',
        '> I was wrong about the pilots. (Ruth Aldane)',
        '> Nobody here wants tired pilots. (Ruth Aldane)',
        '> I cannot hire pilots whom nobody has trained. (Ruth Aldane)',
        'Copy, report, more from the story …',
        '(Ruth Aldane: “I was wrong about the pilots.”: cite crLhnVNPiY-4)',
        '(Ruth Aldane: “Nobody here wants tired pilots.”: cite 0ig6HqqyZ02-)',
        '(Ruth Aldane: “I cannot hire pilots whom nobody has trained.”: cite RZLVrVLIDJY8)',
      ].join('\n'),
    );
  });

  it('names among those who speak for a body nobody whose office is over', async () => {
    const by = (name: string, office: string, speaksFor: string | null) =>
      person(name, { office, speaksFor });
    const said = (words: string, speaker: ReturnType<typeof by>) => [{ words, by: speaker }];
    const { say } = await openNewsroom({
      news: [
        {
          title: 'Mayor falls',
          publishedAtMs: NEWS_DAY_MS - 86_400_000,
          said: said('The bridge will be built.', by('Ida Moen', 'mayor', 'Skarholm')),
        },
        {
          title: 'New mayor',
          said: [
            ...said('I am done with politics.', by('Ida Moen', 'former mayor', null)),
            ...said('The bridge must wait.', by('Olaf Rud', 'mayor', 'Skarholm')),
          ],
        },
      ],
    });
    const text = textOf(await say('/quote Skarholm'));
    expect(text).toContain('Olaf Rud, mayor');
    expect(text).not.toContain('Ida Moen');
  });

  it('names who holds an office beside the words that a headline gives to it', async () => {
    const governor = person('Ida Moen', { office: 'governor of Osterland' });
    const { say } = await openNewsroom({
      news: [
        { title: 'Governor speaks', said: [{ words: 'We pay at last.', by: person('Governor') }] },
        { title: 'Dues', said: [{ words: 'We pay the dues.', by: governor }] },
      ],
    });
    const document = await say('/quote governor');
    expect(textOf(document)).toContain('Others whom articles call “Governor”, now or formerly:');
    expect(lineOf(document, 'Ida Moen')).toBe('/quote "Ida Moen"');
    expect(textOf(await say('/quote Moen'))).not.toContain('Others whom');
  });

  it('turns pages of five, and what is published meanwhile shifts none of them', async () => {
    const { say, services } = await openNewsroom();
    const first = await say('/quote Harrowby');
    expect(textOf(first)).toContain('1–5 of 6');
    const [article] = services.index.find({ offset: 0, limit: 1 }).quotes;
    if (article === undefined) throw new Error('there are quotes');
    services.index.putArticle('new' as typeof article.articleId, [
      {
        ...article,
        id: 'new' as typeof article.id,
        publishedAtMs: services.clock.nowMs() + 60_000,
      },
    ]);
    const second = await say(lineOf(first, 'Next'));
    expect(textOf(second)).toContain('> The authority has never listened to a pilot.');
    expect(textOf(second)).toContain('6–6 of 6');
    expect(textOf(await say(lineOf(second, 'Back')))).toBe(
      textOf(first).replace('6 quotes', '6 quotes\nuntil 3 Mar, 09:30'),
    );
    expect(textOf(await say('/quote Harrowby page:9'))).toContain('There is no page 9');
  });

  it('says that a given name alone may be several people’s', async () => {
    const { say, services } = await openNewsroom();
    const [quote] = services.index.find({ offset: 0, limit: 1 }).quotes;
    if (quote === undefined) throw new Error('there are quotes');
    for (const [id, words] of [
      ['one', 'He told me that it would not keep a cat afloat.'],
      ['two', 'We shall take the bread to the mill before it rains.'],
    ] as const) {
      const articleId = id as typeof quote.articleId;
      const change = { id: id as typeof quote.id, articleId, contents: [words] as const };
      services.index.putArticle(articleId, [{ ...quote, ...change, speaker: person('Moira') }]);
    }
    expect(textOf(await say('/quote Moira'))).toContain(
      'Uncertain: articles say no more than “Moira”, which may be several people',
    );
  });

  it('can be shared: the line gives the same answer', async () => {
    const { say } = await openNewsroom();
    const document = await say('/quote Harrowby sleep since:2w from:courier');
    const again = await say(`/${document.shareCommandText}`);
    const quotes = (blocks: typeof document.blocks) =>
      blocks.filter(({ kind }) => kind === 'quote');
    expect(quotes(document.blocks)).toHaveLength(1);
    expect(quotes(again.blocks)).toEqual(quotes(document.blocks));
    expect(again.shareCommandText).toBe(document.shareCommandText);
  });

  it('asks whom a shared surname means, and the button answers', async () => {
    const { say } = await openNewsroom();
    const asked = await say('/quote Aldane');
    expect(textOf(await say(lineOf(asked, 'Sigrid Aldane')))).toContain('# Sigrid Aldane: 1 quote');
  });

  it('asks which of two people of one name is meant, each with an office', async () => {
    const minister = { office: 'harbour minister of Vestmark', speaksFor: 'Vestmark' };
    const striker = { office: 'striker of Gullhaven FC', speaksFor: 'Gullhaven FC' };
    const { say } = await openNewsroom({
      news: [
        { title: 'One', said: [{ words: 'The quay is safe.', by: person('Anna Berg', minister) }] },
        { title: 'Two', said: [{ words: 'We will score.', by: person('Anna Berg', striker) }] },
      ],
    });
    for (const line of ['/quote Berg', '/quote Anna Berg', '/quote "Anna Berg"']) {
      const asked = await say(line);
      expect(asked.fallback).toContain('Which one do you mean?');
      const text = textOf(
        await say(lineOf(asked, 'Anna Berg, striker of Gullhaven FC (1 printing)')),
      );
      expect(text).toContain('# Anna Berg, striker of Gullhaven FC: 1 quote');
      expect(text).not.toContain('quay');
    }
  });

  it('gives all names of one person, each quote with the name that its article has', async () => {
    const { say } = await openNewsroom({
      news: [
        { title: 'One', said: [{ words: 'We sail.', by: person('Ihor Zelensky') }] },
        { title: 'Two', said: [{ words: 'We stay.', by: person('Ihor Zelenskyy') }] },
      ],
    });
    const answer = textOf(await say('/quote zelensky'));
    expect(answer).toContain('2 quotes');
    expect(answer).toContain('> We sail. (Ihor Zelensky)');
    expect(answer).toContain('> We stay. (Ihor Zelenskyy)');
    expect(textOf(await say('/quote Ihor Zelenskij'))).toBe(answer);
  });

  it('shows what a body itself says, and who speaks for it', async () => {
    const { say } = await openNewsroom();
    const document = await say(`/quote ${AUTHORITY}`);
    expect(textOf(document)).toContain('> Every pilot we have is trained and rested.');
    expect(textOf(document)).not.toContain('tired pilots');
    expect(lineOf(document, 'Ruth Aldane')).toBe('/quote "Ruth Aldane"');
  });

  it('says of one who is only spoken about who speaks for them', async () => {
    const { say, services } = await openNewsroom();
    const [about] = services.index.find({ topic: AUTHORITY, offset: 0, limit: 1 }).quotes;
    if (about === undefined) throw new Error('there is one');
    services.index.putArticle('n' as typeof about.articleId, [
      { ...about, positions: [{ topic: 'Gullhaven', act: 'says', stance: 'none' }] },
    ]);
    const document = await say('/quote Gullhaven');
    expect(textOf(document)).toContain('Gullhaven is spoken about in 1 printing, but not quoted.');
    expect(lineOf(document, 'What others say')).toBe('/positions Gullhaven');
  });

  it('says nothing of what others say about one whom nobody speaks about', async () => {
    const mayor = person('Ida Moen', { office: 'mayor of Gullhaven', speaksFor: 'Gullhaven' });
    const { say } = await openNewsroom({
      news: [{ title: 'Gullhaven', said: [{ words: 'The pier stays.', by: mayor }] }],
    });
    const document = await say('/quote Gullhaven');
    expect(textOf(document)).toContain('Gullhaven is not quoted.');
    expect(textOf(document)).not.toContain('What others say');
    expect(lineOf(document, 'Ida Moen')).toBe('/quote "Ida Moen"');
  });

  it.each([
    ['words', '/quote Ruth Aldane sleep', 'With any words (3)'],
    ['dates', '/quote Ruth Aldane until:2020', 'At any time (3)'],
    ['outlet', '/quote Ruth Aldane from:mountain', 'In any outlet (3)'],
  ])('says how many there are when only the %s exclude them', async (_part, line, label) => {
    const { say } = await openNewsroom();
    const document = await say(line);
    expect(textOf(await say(lineOf(document, label)))).toContain('3 quotes');
  });

  it('takes typed options as it takes text', async () => {
    const { gateway } = await openNewsroom();
    const run = (options: Record<string, string | number>) =>
      gateway.run({
        name: 'quote',
        arguments: { kind: 'options', subcommand: null, options },
        caller: {
          platform: 'discord',
          userId: 'u',
          workspaceId: 'g',
          channelId: 'c',
          userName: 'Edda',
          isAdmin: async () => false,
        },
      });
    expect((await run({ speaker: 'Harrowby', page: 2 })).blocks).toHaveLength(5);
    expect((await run({ speaker: '“Harrowby”' })).fallback).toContain('6 quotes');
  });

  it('completes names of those who are quoted, and outlets', async () => {
    const { gateway } = await openNewsroom();
    const complete = (option: string, typed: string) =>
      gateway
        .complete({ name: 'quote', subcommand: null, option, typed, caller: editor })
        .map(({ label }) => label);
    expect(complete('speaker', 'ald')).toEqual([
      'Ruth Aldane, chief executive (3 printings)',
      `${AUTHORITY} (1 printing)`,
      'Sigrid Aldane (1 printing)',
    ]);
    expect(complete('from', 'coast')).toEqual(['Coastal Courier']);
  });

  it('never touches the store', async () => {
    const { say, gateway } = await openNewsroom({
      change: () => ({
        store: new Proxy(
          {},
          {
            get: () => {
              throw new Error('the store was touched');
            },
          },
        ) as never,
      }),
    });
    expect((await say('/quote Harrowby', admin)).fallback).toContain('6 quotes');
    expect((await say(`/positions ${AUTHORITY}`)).fallback).toContain('4 own quotes');
    expect(
      gateway.complete({
        name: 'quote',
        subcommand: null,
        option: 'speaker',
        typed: 'h',
        caller: editor,
      }),
    ).not.toEqual([]);
  });
});

it('shows wire copy once, with every outlet that has it', async () => {
  const words = 'Thirty ships are waiting and nobody counts the hours.';
  const carried: readonly [string, string][] = [
    ['Harbour Post', words],
    ['Coastal Courier', words],
    ['Evening Mail', 'waiting and nobody counts the hours'],
    ['North Gazette', 'Thirty ships … are waiting and nobody counts the hours.'],
  ];
  const { say } = await openNewsroom({
    news: carried.map(([outlet, text], hour) => ({
      title: 'Ships wait',
      outlet,
      publishedAtMs: NEWS_DAY_MS - (10 - hour) * 3_600_000,
      said: [{ words: text, by: person('Ruth Aldane') }],
    })),
  });
  const { blocks, fallback } = await say('/quote Ruth Aldane');
  expect(fallback).toBe('Ruth Aldane: 1 quote');
  const cards = blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
  expect(cards.map(({ outlet }) => outlet)).toEqual(['Harbour Post']);
  expect(cards[0]?.alsoIn?.map(({ text }) => text)).toEqual([
    'Coastal Courier',
    'North Gazette: “Thirty ships … are waiting and nobody counts the hours.”',
    'Evening Mail: “waiting and nobody counts the hours”',
  ]);
});
