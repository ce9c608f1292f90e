import { describe, expect, it } from 'vitest';
import { AUTHORITY, lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

describe('/positions', () => {
  it('shows what a body and those who speak for it say, then what others say, with act and changed stance', async () => {
    const { say } = await openNewsroom();
    const text = textOf(await say(`/positions ${AUTHORITY}`));
    const [own = '', others = ''] = text.split('# What others say');
    expect(own).toContain('> I was wrong about the pilots. (Ruth Aldane)');
    expect(own).toContain('3 of 4');
    expect(others).toBe(
      [
        ` about ${AUTHORITY}`,
        `(picture: What others say about ${AUTHORITY}, 22 Feb to 3 Mar. Tomas Harrowby: in favour 3 Mar, against 22 Feb. Greta Hallowend: no stance told 28 Feb.)`,
        '> I slept for nine hours and the authority kept its word. (Tomas Harrowby supports)',
        '> The authority has never listened to a pilot. (Tomas Harrowby condemns)',
        'Stance changed: against (22 Feb) → in favour (3 Mar)',
        '> The city must step in between them. (Greta Hallowend demands)',
        'Copy, report, more from the story …',
        '(Ruth Aldane: “I was wrong about the pilots.”: cite crLhnVNPiY-4)',
        '(Ruth Aldane: “Nobody here wants tired pilots.”: cite 0ig6HqqyZ02-)',
        '(Ruth Aldane: “I cannot hire pilots whom nobody has trained.”: cite RZLVrVLIDJY8)',
        '(Tomas Harrowby: “I slept for nine hours and the authority kept its word.”: cite iFoOKzVRXmHr)',
        '(Tomas Harrowby: “The authority has never listened to a pilot.”: cite KDgF1yhAMnMD)',
        '(Greta Hallowend: “The city must step in between them.”: cite sGuEXWD0vjgN)',
      ].join('\n'),
    );
  });

  it('narrows by words and dates, and says what there is without them', async () => {
    const { say } = await openNewsroom();
    const narrow = textOf(await say(`/positions "${AUTHORITY}" since:4d city`));
    expect(narrow).toContain('> The city must step in');
    expect(narrow).not.toContain('nine hours');
    const document = await say(`/positions "${AUTHORITY}" until:2020`);
    expect(lineOf(document, 'At any time (7)')).toBe(`/positions "${AUTHORITY}"`);
  });

  it('turns pages of holders, each unnamed source on its own', async () => {
    const said = Array.from({ length: 7 }, (_, at) => ({
      words: `Opinion number ${at} on the matter.`,
      by: person('a senior aide', { kind: 'unnamed' }),
      about: AUTHORITY,
    }));
    const { say } = await openNewsroom({
      news: [...STRIKE_NEWS.slice(0, 1), { title: 'Many opinions', said }],
    });
    const first = await say(`/positions ${AUTHORITY}`);
    expect(textOf(first)).toContain('1–5 of 8 holders');
    const second = textOf(await say(lineOf(first, 'Next')));
    expect(second).toContain('6–8 of 8 holders');
    expect(second).toContain('Opinion number 6');
    expect(second).not.toContain('those who speak for it');
    const words = '"on the matter" opinion number matter';
    const long = textOf(await say(`/positions "${AUTHORITY}" ${words}`));
    expect(long).not.toContain('[Next');
    expect(long).toContain('1–5 of 7 holders · add page:2 for more');
    const typed = textOf(await say(`/positions "${AUTHORITY}" ${words} page:2`));
    expect(typed).toContain('6–7 of 7 holders\n');
  });

  it('takes all names of a holder, and of the one who is spoken about, for one', async () => {
    const about = (name: string) => ({ about: name, act: 'rejects', stance: 'against' }) as const;
    const { say } = await openNewsroom({
      news: [
        { title: 'One', said: [{ words: 'I will sail.', by: person('Ihor Zelensky') }] },
        {
          title: 'Two',
          said: [{ words: 'He won’t.', by: person('Anna Berg'), ...about('Ihor Zelenskyy') }],
        },
        {
          title: 'Three',
          said: [{ words: 'He can’t.', by: person('Anna K. Berg'), ...about('Ihor Zelensky') }],
        },
      ],
    });
    const document = await say('/positions Ihor Zelenskyy');
    expect(document.fallback).toBe('Ihor Zelensky: 1 own quote, positions of 1 other');
    expect(textOf(document)).toContain('> He won’t. (Anna Berg rejects)');
    expect(textOf(document)).toContain('> He can’t. (Anna K. Berg rejects)');
  });

  it('gives the same when shared', async () => {
    const { say } = await openNewsroom();
    const document = await say(`/positions ${AUTHORITY}`);
    const again = await say(`/${document.shareCommandText}`);
    expect(again.fallback).toBe(document.fallback);
  });

  it('offers near names', async () => {
    const { say } = await openNewsroom();
    expect(lineOf(await say('/positions Aldersund'), AUTHORITY)).toBe(`/positions "${AUTHORITY}"`);
  });
});

describe('names that leave something open', () => {
  const rud = person('Olaf Rud', { office: 'harbour minister' });
  const news: readonly News[] = [
    { words: 'Brussels must act before winter.', by: rud, about: 'Brussels' },
    { words: 'The EU has ships enough.', by: person('Eva Lund'), about: 'European Union' },
    { words: 'Moscow broke its word.', by: rud, about: 'Russia' },
    { words: 'The Russians broke it again.', by: person('Eva Lund'), about: 'Russia' },
    { words: 'We broke nothing.', by: person('Moscow', { kind: 'body', speaksFor: 'Russia' }) },
    { words: 'We keep our word.', by: person('Kremlin', { kind: 'body', speaksFor: 'Russia' }) },
    { words: 'The tolls may rise in May.', by: person('Helena May') },
    { words: 'We may pay.', by: rud, about: 'Helena May' },
    { words: 'Reading needs a bridge.', by: rud, about: 'Reading' },
    { words: 'I was reading all night.', by: person('Eva Lund') },
  ].map((said, at) => ({
    title: `News ${at}`,
    publishedAtMs: NEWS_DAY_MS - at * 3_600_000,
    said: [said],
  }));
  const ask = async (line: string) => textOf(await (await openNewsroom({ news })).say(line));
  const linesOf = async (line: string) =>
    (await ask(line)).split('\n').filter((each) => /^(?:>|Uncertain)/.test(each));

  it('counts “Brussels” for the European Union as uncertain alone', async () => {
    expect(await linesOf('/positions EU')).toEqual([
      '> Brussels must act before winter. (Olaf Rud says)',
      'Uncertain: “Brussels” may stand for Belgium, European Union, NATO or the city itself',
      '> The EU has ships enough. (Eva Lund says)',
    ]);
  });

  it('says where only “Moscow” is named, and leaves out what “Moscow” said', async () => {
    expect(await linesOf('/positions Russia')).toEqual([
      '> We keep our word. (Kremlin)',
      'Uncertain: “Moscow” may stand for Russia or the city itself. Not counted here: its 1 printing',
      '> Moscow broke its word. (Olaf Rud says)',
      'Uncertain: “Moscow” may stand for Russia or the city itself',
      '> The Russians broke it again. (Eva Lund says)',
    ]);
  });

  it.each([
    ['/quote May', ['> The tolls may rise in May. (Helena May)']],
    [
      '/positions May',
      ['> The tolls may rise in May. (Helena May)', '> We may pay. (Olaf Rud says)'],
    ],
    [
      '/positions Reading',
      ['Uncertain: “Reading” is a word too', '> Reading needs a bridge. (Olaf Rud says)'],
    ],
    ['/quote Reading', []],
    ['/quote Polish', []],
    ['/quote Will', []],
    ['/quote who', []],
  ])('%s is about the name, never the word', async (line, lines) =>
    expect(await linesOf(line)).toEqual(lines),
  );

  it('offers those for whom an adjective or a house stands, and takes none for meant', async () => {
    const room = await openNewsroom({ news: news.slice(0, 4) });
    for (const [typed, meant] of [
      ['the Kremlin', 'Russia'],
      ['Russian', 'Russia'],
      ['Strasbourg', 'no button Russia'],
    ] as const) {
      const document = await room.say(`/positions ${typed}`);
      expect(textOf(document)).toMatch(/^Nobody called “/);
      expect(lineOf(document, 'Russia')).toContain(meant);
    }
  });

  it('finds a state, a body, a law under each name', async () => {
    for (const name of ['Russian Federation', 'the European Union', 'E.U.'])
      expect(await ask(`/positions ${name}`)).toContain('# What others say about');
  });
});
