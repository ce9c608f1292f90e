import { describe, expect, it } from 'vitest';
import { AUTHORITY, lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const aldane = person('Ruth Aldane', { office: 'chief executive', speaksFor: AUTHORITY });
const deputy = person('Lars Skov', { office: 'deputy', speaksFor: AUTHORITY });
const onUnion = { about: 'Tomas Harrowby', act: 'condemns', stance: 'against' } as const;

const REPLY: News = {
  title: 'The authority answers',
  publishedAtMs: NEWS_DAY_MS - 7_200_000,
  said: [
    { words: 'Harrowby has never trained a pilot.', by: aldane, ...onUnion },
    { words: 'Harrowby sleeps better than he says.', by: deputy, ...onUnion },
  ],
};

const open = () => openNewsroom({ news: [...STRIKE_NEWS, REPLY] });

it('says what one says about the other, with act and stance, and what others of their side say', async () => {
  const { say } = await open();
  const document = await say('/positions Ruth Aldane about:"Tomas Harrowby"');
  expect(document.fallback).toBe('Ruth Aldane about Tomas Harrowby: 1 statement');
  expect(textOf(document).split('\nCopy,')[0]).toBe(
    [
      '# What Ruth Aldane says about Tomas Harrowby',
      '> Harrowby has never trained a pilot. (Ruth Aldane condemns)',
      'Stance: against',
      '# What others of Ruth Aldane’s side say about Tomas Harrowby',
      '> Harrowby sleeps better than he says. (Lars Skov condemns)',
      'Stance: against',
      '[Tomas Harrowby about Ruth Aldane: positions "Tomas Harrowby" about:"Ruth Aldane"]',
      '[Everyone about Tomas Harrowby: positions "Tomas Harrowby"]',
    ].join('\n'),
  );
});

it.each([
  ['without quotation marks', 'Aldane about:Tomas Harrowby', 'Ruth Aldane'],
  ['by surname', '"Ruth Aldane" about:Harrowby', 'Ruth Aldane'],
  ['of a body, by those who speak for it', `${AUTHORITY} about:Harrowby`, AUTHORITY],
])('is asked %s', async (_, line, holder) => {
  const { say } = await open();
  const text = textOf(
    await say(`/positions ${line.replace('Aldane about', '"Ruth Aldane" about')}`),
  );
  expect(text).toContain(`# What ${holder} says about Tomas Harrowby`);
  expect(text).toContain('(Ruth Aldane condemns)');
  expect(text).toContain('(Lars Skov condemns)');
});

it('shows a changed stance from → to, with both sentences', async () => {
  const { say } = await open();
  const text = textOf(await say(`/positions Harrowby about:"${AUTHORITY}"`));
  expect(text).toContain(
    [
      '> I slept for nine hours and the authority kept its word. (Tomas Harrowby supports)',
      '> The authority has never listened to a pilot. (Tomas Harrowby condemns)',
      'Stance changed: against (22 Feb) → in favour (3 Mar)',
    ].join('\n'),
  );
});

it('narrows by words and dates, and gives the same when shared', async () => {
  const { say } = await open();
  const document = await say(`/positions Harrowby listened about:"${AUTHORITY}" since:2w`);
  expect(textOf(document)).toContain('with “listened” · since 17 Feb');
  expect(textOf(document)).not.toContain('nine hours');
  const again = await say(`/${document.shareCommandText}`);
  expect(again.fallback).toBe(document.fallback);
});

it('counts all statements, also those beyond the newest hundred', async () => {
  const words = Array.from({ length: 150 }, (_, at) => `Harrowby is wrong for the ${at}th time.`);
  const said = words.map((each) => ({ words: each, by: aldane, ...onUnion }));
  const { say } = await openNewsroom({ news: [...STRIKE_NEWS, { ...REPLY, said }] });
  const document = await say('/positions Ruth Aldane about:"Tomas Harrowby"');
  expect(document.fallback).toBe('Ruth Aldane about Tomas Harrowby: 150 statements');
  expect(textOf(document)).toContain('Stance: against · 145 more');
  const last = await say('/positions Ruth Aldane about:"Tomas Harrowby" page:20');
  expect(textOf(last)).toContain('Of the newest 100: words or dates show others.');
});

it('turns pages of the statements, and offers none that is not there', async () => {
  const words = Array.from({ length: 12 }, (_, at) => `Harrowby is wrong for the ${at}th time.`);
  const said = words.map((each) => ({ words: each, by: aldane, ...onUnion }));
  const { say } = await openNewsroom({ news: [...STRIKE_NEWS, { ...REPLY, said }] });
  const ask = (page: string) => say(`/positions "Ruth Aldane" about:"Tomas Harrowby"${page}`);
  const times = (text: string) => [...text.matchAll(/^> .*the (\d+)th time/gm)].map(([, at]) => at);
  const first = await ask('');
  const next = lineOf(first, 'Next');
  expect(next).toMatch(/^\/positions "Ruth Aldane" .*page:2 about:"Tomas Harrowby"$/);
  const second = await say(next ?? '');
  const third = await say(lineOf(second, 'Next') ?? '');
  const pages = [first, second, third].map((each) => times(textOf(each)));
  expect(pages.map(({ length }) => length)).toEqual([5, 5, 2]);
  expect(new Set(pages.flat()).size).toBe(12);
  expect(lineOf(third, 'Next')).toBe('/no button Next');
  expect(await say(lineOf(third, 'Back') ?? '')).toEqual(second);
  expect(await say(`/${second.shareCommandText}`)).toEqual(second);
  expect(textOf(second)).not.toMatch(/Stance|of .* side/);
  const none = await ask(' page:4');
  expect(textOf(none)).toContain('There is no page 4: the 12 statements end on page 3.');
  expect(lineOf(none, 'Back')).toContain('page:3');
});

describe('where there is nothing to show', () => {
  it('says so, and offers the other way round', async () => {
    const { say } = await open();
    const document = await say('/positions Hallowend about:Harrowby');
    expect(document.fallback).toBe(
      'Greta Hallowend says nothing about Tomas Harrowby that Verbatim knows of.',
    );
    expect(lineOf(document, 'Tomas Harrowby about')).toBe(
      '/positions "Tomas Harrowby" about:"Greta Hallowend"',
    );
  });

  it('offers it without words and dates', async () => {
    const { say } = await open();
    const document = await say(`/positions Harrowby herring about:"${AUTHORITY}"`);
    expect(document.fallback).toContain('with “herring”.');
    expect(lineOf(document, 'With any words')).toBe(
      `/positions "Tomas Harrowby" about:"${AUTHORITY}"`,
    );
  });

  it.each([
    ['asks whom of several', 'Harrowby about:Aldane', '2 names match “Aldane”', 'Ruth Aldane'],
    [
      'offers near names',
      'Harrowby about:"Greta Halowend"',
      'Nobody called “Greta Halowend” is known.',
      'Greta Hallowend',
    ],
  ])('%s', async (_, ...[line, finding, offered]) => {
    const { say } = await open();
    const document = await say(`/positions ${line}`);
    expect(document.fallback).toContain(finding);
    expect(lineOf(document, offered)).toBe(`/positions "Tomas Harrowby" about:"${offered}"`);
  });

  it('says nothing of a source that is not named', async () => {
    const { say } = await open();
    const document = await say('/positions Harrowby about:"a pilot with twenty years on the tugs"');
    expect(document.fallback).toContain('Nobody called');
  });
});

it('completes names', async () => {
  const { gateway } = await open();
  const caller = { platform: 'console', workspaceId: 'console' } as const;
  const request = { name: 'positions', subcommand: null, option: 'about', typed: 'harr', caller };
  expect(gateway.complete(request).map(({ value }) => value)).toEqual(['Tomas Harrowby']);
});
