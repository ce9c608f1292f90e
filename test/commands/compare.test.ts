import { describe, expect, it } from 'vitest';
import { AUTHORITY, lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../helpers/values/news.ts';
import { person } from '../helpers/values/quote.ts';

const COUNCIL: News = {
  title: 'The council meets',
  publishedAtMs: NEWS_DAY_MS - 7_200_000,
  said: [
    {
      words: 'The authority must pay for the tugs.',
      by: person('Ida Moen', { office: 'leader', speaksFor: 'Oster Council' }),
      ...({ about: AUTHORITY, act: 'demands', stance: 'against' } as const),
    },
    { words: 'The pilots have waited long enough.', by: person('Ida Moen') },
  ],
};

const open = () => openNewsroom({ news: [...STRIKE_NEWS, COUNCIL] });
const upToButtons = (text: string) => text.split('\n[')[0];

it('sets the newest words of two on the same words side by side', async () => {
  const { say } = await open();
  const document = await say('/compare Ruth Aldane Ida Moen pilots');
  expect(document.fallback).toBe('Ruth Aldane and Ida Moen, with “pilots”');
  expect(upToButtons(textOf(document))).toBe(
    [
      '# Ruth Aldane and Ida Moen',
      'with “pilots”',
      '| Ruth Aldane',
      '> I was wrong about the pilots. (Ruth Aldane)',
      '> Nobody here wants tired pilots. (Ruth Aldane)',
      '> I cannot hire pilots whom nobody has trained. (Ruth Aldane)',
      '| Ida Moen',
      '> The pilots have waited long enough. (Ida Moen)',
    ].join('\n'),
  );
});

it('takes words that name a body for it, with act and stance, and speakers for their bodies', async () => {
  const { say } = await open();
  const document = await say(`/compare Harrowby "Oster Council" "${AUTHORITY}"`);
  expect(document.fallback).toBe(`Tomas Harrowby and Oster Council, about ${AUTHORITY}`);
  expect(upToButtons(textOf(document))).toBe(
    [
      '# Tomas Harrowby and Oster Council',
      `about ${AUTHORITY}`,
      '| Tomas Harrowby',
      '> I slept for nine hours and the authority kept its word. (Tomas Harrowby supports)',
      '> The authority has never listened to a pilot. (Tomas Harrowby condemns)',
      'Stance changed: against (22 Feb) → in favour (3 Mar)',
      '| Oster Council',
      '> The authority must pay for the tugs. (Ida Moen demands)',
      'Stance: against',
    ].join('\n'),
  );
});

it('tells no stance without the words in which it is read', async () => {
  const says = (at: number, name: string, stance: 'against' | 'favor' | 'none') => ({
    title: `Day ${at}`,
    publishedAtMs: NEWS_DAY_MS - at * 86_400_000,
    said: [
      {
        words: `This is what was said on day ${at} of it.`,
        by: person(name, { office: 'member', speaksFor: 'Oster Council' }),
        ...{ about: AUTHORITY, stance },
      },
    ],
  });
  const { say } = await openNewsroom({
    news: [
      ...STRIKE_NEWS,
      ...[1, 2, 3].map((at) => says(at, 'Ida Moen', 'none')),
      says(4, 'Ida Moen', 'against'),
      says(5, 'Ole Aske', 'favor'),
      says(6, 'Jon Lie', 'against'),
    ],
  });
  const text = textOf(await say(`/compare Harrowby "Oster Council" "${AUTHORITY}"`));
  expect(upToButtons(text.split('| Oster Council\n')[1] ?? '')).toBe(
    [
      '> This is what was said on day 1 of it. (Ida Moen says)',
      '> This is what was said on day 4 of it. (Ida Moen says)',
      '> This is what was said on day 5 of it. (Ole Aske says)',
      'Ida Moen: Stance: against',
      'Ole Aske: Stance: in favour',
      '3 of 6',
    ].join('\n'),
  );
});

it('counts all that is said about a body, also beyond the newest hundred', async () => {
  const words = Array.from({ length: 150 }, (_, at) => `The authority must pay the ${at}th time.`);
  const said = words.map((each) => ({
    ...{ words: each, by: person('Ida Moen'), about: AUTHORITY },
    ...({ act: 'demands', stance: 'against' } as const),
  }));
  const { say } = await openNewsroom({ news: [...STRIKE_NEWS, { ...COUNCIL, said }] });
  const document = await say(`/compare Harrowby Moen "${AUTHORITY}"`);
  expect(textOf(document)).toContain('3 of 150');
});

it('says where one of the two says nothing of it', async () => {
  const { say } = await open();
  const text = textOf(await say('/compare Harrowby Moen sleep'));
  expect(text).toContain('| Ida Moen\nNothing that matches.');
});

it('gives the same when shared', async () => {
  const { say } = await open();
  const document = await say('/compare "Ruth Aldane" Harrowby pilots since:2w');
  const again = await say(`/${document.shareCommandText}`);
  expect(textOf(again).split('\n| ')[1]).toBe(textOf(document).split('\n| ')[1]);
});

describe('what was typed', () => {
  it.each([
    [
      'Aldane Harrowby pilots',
      '2 names match “Aldane”',
      'Ruth Aldane',
      '/compare "Ruth Aldane" "Harrowby" pilots',
    ],
    [
      'Harrowby Aldane pilots',
      '2 names match “Aldane”',
      'Ruth Aldane',
      '/compare "Harrowby" "Ruth Aldane" pilots',
    ],
    [
      '"Ruth Aldane" "Tomas Harowby"',
      'Nobody called “Tomas Harowby”',
      'Tomas Harrowby',
      '/compare "Ruth Aldane" "Tomas Harrowby"',
    ],
  ])('%s: asks, or offers near names', async (_, ...[finding, offered, line]) => {
    const { say } = await open();
    const document = await say(`/compare ${_}`);
    expect(document.fallback).toContain(finding);
    expect(lineOf(document, offered)).toBe(line);
  });

  it.each(['and', 'vs', 'vs.', 'v', 'with'])('leaves out “%s” between the two', async (word) => {
    const { say } = await open();
    const document = await say(`/compare Harrowby ${word} Ida Moen pilots`);
    expect(document.fallback).toBe('Tomas Harrowby and Ida Moen, with “pilots”');
  });

  it('compares nobody with themselves', async () => {
    const { say } = await open();
    const document = await say('/compare Harrowby "Tomas Harrowby"');
    expect(document.fallback).toBe('Both names are Tomas Harrowby: name another to compare with.');
    expect(lineOf(document, 'All of Tomas')).toBe('/positions "Tomas Harrowby"');
  });

  it('asks for the other where there is one', async () => {
    const { say } = await open();
    expect((await say('/compare "Ruth Aldane"')).problem).toMatchObject({ option: 'other' });
  });

  it('offers it without words where neither says anything', async () => {
    const { say } = await open();
    const document = await say('/compare Harrowby Moen herring');
    expect(document.fallback).toContain(
      'Neither Tomas Harrowby nor Ida Moen says anything with “herring”',
    );
    expect(lineOf(document, 'With any words')).toBe('/compare "Tomas Harrowby" "Ida Moen"');
  });
});
