import { describe, expect, it } from 'vitest';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { admin, lineOf, type Newsroom, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';
import { SPEAKER_NEWS } from '../../helpers/values/speaker-news.ts';

const DAY_MS = 86_400_000;

async function open() {
  const newsroom = await openNewsroom({ news: SPEAKER_NEWS });
  return { ...newsroom, say: (line: string) => newsroom.say(line, admin) };
}

const countOf = async (say: Newsroom['say'], name: string) =>
  /: (\d+) quotes?$/.exec((await say(`/quote "${name}"`)).fallback)?.[1];

describe('/speakers merge', () => {
  it('asks first, merges at once, and can be undone and done again by buttons', async () => {
    const { say } = await open();
    const asked = await say('/speakers merge Moen Zelensky');
    expect(asked.fallback).toBe(
      'Are Ida Moen, clerk of the market (2 printings) and Ihor Zelensky, keeper of the lights (4 printings) the same?',
    );
    expect(await countOf(say, 'Ida Moen')).toBe('2');
    const merged = await say(lineOf(asked, 'Merge them'));
    expect(merged.fallback).toBe(
      'Ida Moen (clerk of the market) and Ihor Zelensky (keeper of the lights) are one now. This is decision 1.',
    );
    expect(await countOf(say, 'Ida Moen')).toBe('6');
    expect(textOf(await say(lineOf(merged, 'Show Ida Moen')))).toContain('· by decision 1');
    const undone = await say(lineOf(merged, 'Undo'));
    expect(await countOf(say, 'Ida Moen')).toBe('2');
    await say(lineOf(await say(lineOf(undone, 'Decide it again')), 'Merge them'));
    expect(await countOf(say, 'Ida Moen')).toBe('6');
  });

  it('makes one of two people of a name', async () => {
    const { say } = await open();
    const which = await say('/speakers merge "Anna Berg" "Anna Berg"');
    const asked = await say(lineOf(which, 'Anna Berg, striker'));
    await say(lineOf(asked, 'Merge them'));
    expect(await countOf(say, 'Anna Berg')).toBe('2');
  });

  it.each(['Wrenfield "Tobias Wrenfield"', '"Tobias Wrenfield" Wrenfield'])(
    'means by a surname the one who is not named in full: %s',
    async (names) => {
      const said = (name: string) => ({ words: `We scrap it, says ${name}.`, by: person(name) });
      const news = [{ title: 'Toll', said: [said('Tobias Wrenfield'), said('Ada Wrenfield')] }];
      const { say } = await openNewsroom({ news });
      const { fallback } = await say(`/speakers merge ${names}`, admin);
      expect(fallback).toMatch(/^Are .*Ada Wrenfield.* the same\?$/);
      expect(fallback).toContain('Tobias Wrenfield');
    },
  );

  it('says that two names are one already', async () => {
    const { say } = await open();
    const document = await say('/speakers merge "I. Zelensky" "Dr. Ihor B. Zelenskyy"');
    expect(document.fallback).toBe(
      'I. Zelensky and Dr. Ihor B. Zelenskyy are one entry already: Ihor Zelensky.',
    );
  });

  it.each(['Zelensky Nobody', 'Nobody Zelensky'])('knows nobody in %s', async (names) => {
    const { say } = await open();
    expect((await say(`/speakers merge ${names}`)).fallback).toBe(
      'Nobody called “Nobody” is known.',
    );
  });

  it('gives the line to type where a button can’t hold it', async () => {
    const words = 'of the committee for lights and bells';
    const by = (name: string) => ({ name: `${name} ${'Ann'.repeat(8)} Berg` });
    const news = ['Eva', 'Ida'].map((name) => ({
      title: name,
      said: [
        {
          words,
          by: { ...by(name), kind: 'person', office: null, speaksFor: null, how: 'named' } as const,
        },
      ],
    }));
    const { say } = await openNewsroom({ news });
    const [a, b] = [by('Eva').name, by('Ida').name];
    expect(textOf(await say(`/speakers merge "${a}" "${b}"`, admin))).toContain(
      `To do it: /speakers merge "${a}" "${b}" confirm:yes`,
    );
  });
});

describe('/speakers split', () => {
  it('splits a name off, asks first, and can be undone', async () => {
    const { say } = await open();
    const asked = await say('/speakers split Zelensky "I. Zelensky"');
    expect(asked.fallback).toContain('Is the 1 printing of “I. Zelensky” another’s');
    const split = await say(lineOf(asked, 'Split them off'));
    expect(split.fallback).toBe('I. Zelensky is an entry of its own now. This is decision 1.');
    expect(await countOf(say, 'I. Zelensky')).toBe('1');
    expect(await countOf(say, 'Ihor Zelensky')).toBe('3');
    await say(lineOf(split, 'Undo'));
    expect(await countOf(say, 'I. Zelensky')).toBe('4');
  });

  it('splits one name by office or body', async () => {
    const { say } = await open();
    await say('/speakers split Ida Moen pilot confirm:yes');
    const asked = await say('/quote Ida Moen');
    expect(textOf(asked)).toContain('Ida Moen, clerk of the market (1 printing)');
    const pilot = textOf(await say(lineOf(asked, 'Ida Moen, pilot of the harbour')));
    expect(pilot).toContain('> Ropes are not. (Ida Moen)');
    expect(pilot).not.toContain('nets');
  });

  it('parts again what was merged, by the later word', async () => {
    const { say } = await open();
    await say('/speakers merge Moen Zelensky confirm:yes');
    await say('/speakers split Moen "Ida Moen" confirm:yes');
    expect(await countOf(say, 'Ida Moen')).toBe('2');
    expect(await countOf(say, 'Ihor Zelensky')).toBe('4');
  });

  it.each([
    ['the only name', 'Moen "Ida Moen"', 'Ida Moen is the only name of Ida Moen.'],
    ['what there is not', 'Moen baker', 'Ida Moen has no name, office or body “baker”.'],
    ['all there is', '"Anna Berg, striker" striker', 'nothing would be left'],
  ])('refuses %s, and says what there is', async (_case, line, finding) => {
    const { say, services } = await open();
    const document = await say(`/speakers split ${line} confirm:yes`);
    expect(document.fallback).toContain(finding);
    expect(textOf(document)).toMatch(/Names: .*\nOffices: /);
    expect(await services.store.listSpeakerDecisions()).toEqual([]);
  });
});

it('says of a number that nothing has what there is', async () => {
  const { say } = await open();
  const document = await say('/speakers undo 7');
  expect(document.fallback).toBe('No decision has the number 7, or it is undone already.');
  expect(lineOf(document, 'All decisions')).toBe('/speakers list');
});

it('holds after a restart, for articles that are analysed again, and for those that come back', async () => {
  const { say, services } = await open();
  await say('/speakers merge Moen Zelensky confirm:yes');
  const index = createQuoteIndex();
  index.setDecisions(await services.store.listSpeakerDecisions());
  for (let round = 0; round < 2; round++) {
    for await (const { article, quotes } of services.store.readAllArticles()) {
      index.removeArticle(article.id);
      index.putArticle(article.id, quotes);
    }
    expect(index.findNames('Moen')).toMatchObject([{ quoteCount: 6 }]);
  }
});

describe('/speakers alias', () => {
  const BOARD: readonly News[] = [
    {
      title: 'Dredging',
      publishedAtMs: NEWS_DAY_MS - 40 * DAY_MS,
      said: [
        { words: 'We dredge in spring.', by: person('Oster Harbour Board', { kind: 'body' }) },
      ],
    },
    {
      title: 'Locks',
      publishedAtMs: NEWS_DAY_MS - 3 * DAY_MS,
      said: [{ words: 'The locks hold.', by: person('Oster Quay Office', { kind: 'body' }) }],
    },
    {
      title: 'Cranes',
      said: [{ words: 'The cranes turn.', by: person('Anna Berg') }],
    },
    {
      title: 'Isles',
      said: [
        { words: 'We agree.', by: person('Britain', { kind: 'body' }) },
        { words: 'We may agree.', by: person('a senior aide', { kind: 'unnamed' }) },
      ],
    },
  ];
  async function openBoard() {
    const newsroom = await openNewsroom({ news: BOARD });
    return { ...newsroom, say: (line: string) => newsroom.say(line, admin) };
  }

  it('says whom a surname finds before it is made the name of another', async () => {
    const { say } = await openBoard();
    expect(textOf(await say('/speakers alias Oster Harbour Board Berg'))).toContain(
      'So far it finds Anna Berg, and then no more.',
    );
    expect(textOf(await say('/speakers alias "Anna Berg" Berg'))).not.toContain('So far');
  });

  it('asks first, finds its bearer by the name at once, and can be undone and done again by buttons', async () => {
    const { say, services } = await openBoard();
    const asked = await say('/speakers alias Oster Harbour Board "Oster Dock Company"');
    expect(asked.fallback).toBe(
      'Does Oster Harbour Board (1 printing) also go by “Oster Dock Company”?',
    );
    expect(await services.store.listSpeakerDecisions()).toEqual([]);
    const done = await say(lineOf(asked, 'Yes, it does'));
    expect(done.fallback).toBe(
      'Oster Harbour Board also goes by “Oster Dock Company” now. This is decision 1.',
    );
    expect(await countOf(say, 'oster dock company')).toBe('1');
    expect(textOf(await say('/speakers show Oster Dock Company'))).toContain(
      'Also goes by, in no article yet:\n- Oster Dock Company · by decision 1',
    );
    const undone = await say(lineOf(done, 'Undo'));
    expect(undone.fallback).toContain('“Oster Harbour Board also goes by “Oster Dock Company””');
    expect(await countOf(say, 'oster dock company')).toBeUndefined();
    await say(lineOf(await say(lineOf(undone, 'Decide it again')), 'Yes, it does'));
    expect(await countOf(say, 'oster dock company')).toBe('1');
  });

  it('is kept through a restart and another reading of the articles, and joins what comes later', async () => {
    const { say, services } = await openBoard();
    await say('/speakers alias "Anna Berg" "Nan Berg-Lund" confirm:yes');
    const index = createQuoteIndex();
    index.setDecisions(await services.store.listSpeakerDecisions());
    for await (const { article, quotes } of services.store.readAllArticles())
      index.putArticle(article.id, quotes);
    expect(index.findNames('nan berg lund').map(({ name }) => name)).toEqual(['Anna Berg']);
  });

  it('says to merge where the name is another’s', async () => {
    const { say } = await openBoard();
    const refused = await say(
      '/speakers alias "Oster Harbour Board" "Oster Quay Office" confirm:yes',
    );
    expect(refused.fallback).toBe(
      '“Oster Quay Office” is the name of another entry: Oster Quay Office (1 printing). If both are one, merge them.',
    );
    const asked = await say(lineOf(refused, 'Merge them'));
    await say(lineOf(asked, 'Merge them'));
    const shown = textOf(await say('/speakers show Oster Quay Office'));
    expect(shown).toContain('- Oster Quay Office: 1 printing · by decision 1');
    expect(shown).toContain(
      'In articles: Oster Harbour Board until 22 Jan, Oster Quay Office since 28 Feb',
    );
  });

  it.each([
    [
      'Oster Harbour Board" "oster harbour board',
      'Oster Harbour Board goes by “oster harbour board” already.',
    ],
    ['Britain" "U.K.', 'Britain goes by “U.K.” already.'],
    [
      'Oster Harbour Board" "NATO',
      '“NATO” is a name of NATO in the gazetteer: it can’t be another’s.',
    ],
    [
      'Oster Harbour Board" "a senior aide',
      '“a senior aide” is no name: two articles mean two people by it.',
    ],
    [
      'Oster Harbour Board" "an old clerk',
      '“an old clerk” is no name: two articles mean two people by it.',
    ],
    ['Oster Harbour Board" "…', 'A name has letters, and at most 80 characters.'],
    ['Nobody" "Somebody', 'Nobody called “Nobody” is known.'],
  ])('refuses "%s"', async (names, answer) => {
    const { say, services } = await openBoard();
    expect((await say(`/speakers alias "${names}" confirm:yes`)).fallback).toBe(answer);
    expect(await services.store.listSpeakerDecisions()).toEqual([]);
  });

  it('tells two people of one name apart, and refuses where nothing does', async () => {
    const mayor = person('Ida Moen', { office: 'mayor', speaksFor: 'Oster' });
    const judge = person('Ida Moen', { office: 'striker of Gullhaven FC' });
    const news = [mayor, judge, person('Ida Moen')].map((by, at) => ({
      title: `Fair ${at}`,
      said: [{ words: `The fair is on for the year ${at}.`, by }],
    }));
    const { say: ask, services } = await openNewsroom({ news });
    const say = (line: string) => ask(line, admin);
    const which = await say('/speakers alias "Ida Moen" Idun');
    expect(which.fallback).toBe('3 names match “Ida Moen”. Which one do you mean?');
    const refused = await say(lineOf(which, 'Ida Moen, office not given'));
    expect(refused.fallback).toBe(
      '“Idun” can’t be given: nothing tells Ida Moen, office not given from others of that name.',
    );
    await say(`${lineOf(which, 'Ida Moen, mayor')} confirm:yes`);
    expect(services.index.findNames('Idun').map(({ office }) => office)).toEqual(['mayor']);
  });

  it('is in the audit log', async () => {
    const { say } = await openBoard();
    await say('/speakers alias "Anna Berg" "Nan" confirm:yes');
    expect(textOf(await say('/status audit'))).toContain(
      '/speakers alias "Anna Berg" Nan confirm:yes → Anna Berg also goes by “Nan” now.',
    );
  });
});
