/** What people type, and what they mean: each line answers as the plain one does. */
import { describe, expect, it } from 'vitest';
import type { ReplyChoice, ReplyDocument } from '../../../src/model/reply.ts';
import { admin, lineOf, openNewsroom, STRIKE_NEWS, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS, type News } from '../../helpers/values/news.ts';
import { person } from '../../helpers/values/quote.ts';

const NEWS: readonly News[] = [
  ...STRIKE_NEWS,
  {
    title: 'Ferries wait',
    outlet: 'Harbour Post',
    publishedAtMs: NEWS_DAY_MS - 7_200_000,
    said: [
      { words: 'The ferry of Sørvik will not sail.', by: person('Bjørn Åsgård') },
      { words: 'We have waited since the autumn.', by: person('Ihor Velenskyy') },
      { words: 'I have read it twice.', by: person('Marie-Élise Dufour') },
      { words: 'Nobody has asked the fishermen.', by: person('Sean O’Dara') },
    ],
  },
];

const TABLE: Readonly<Record<string, readonly string[]>> = {
  '/quote "Tomas Harrowby" since:7d': [
    '/quote Tomas Harrowby since:7d',
    '/quote since:7d Tomas Harrowby',
    '/quote Tomas since:7d Harrowby',
    '/quote harrowby since:7d',
    '/quote TOMAS HARROWBY SINCE:7D',
    '/quote Harrowby Tomas since:7d',
    '/quote Harrowby, Tomas since:7d',
    '/quote “Tomas Harrowby” since:7d',
    '/quote ‘Tomas Harrowby’ since:7d',
    '/quote „Tomas Harrowby“ since:7d',
    '/quote «Tomas Harrowby» since:7d',
    '/quote ”Tomas Harrowby“ since:7d',
    '/quote "Tomas Harrowby since:7d',
    '/quote Tomas Harrowby since: 7d',
    '/quote Tomas Harrowby since:“7d”',
    '/quote Tomas Harrowby since=7d',
    '/quote Tomas Harrowby since：7d',
    '/quote Tomas Harrowby --since 7d',
    '/quote Tomas Harrowby --since=7d',
    '/quote Tomas Harrowby —since 7d',
    '/quote Tomas Harrowby –since 7d',
    '/quote Tomas Harrowby -since 7d',
    '/quote Tomas Harrowby since:7days',
    '/quote Tomas Harrowby since:7 days',
    '/quote Tomas Harrowby since:"7 days ago"',
    '/quote Tomas Harrowby since:7 days ago',
    '/quote Tomas Harrowby since:1w',
    '/quote\u00a0Tomas\u00a0Harrowby\u00a0since:7d',
    '/quote   Tomas\tHarrowby\n since:7d  ',
    '/quote Tomas Harrowby since:7d page:1',
    '/quote speaker:"Tomas Harrowby" since:7d',
    '/quote since:7d speaker:“Tomas Harrowby”',
  ],
  '/quote Harrowby since:2026-03-02': [
    '/quote Harrowby since:monday',
    '/quote Harrowby since:Monday',
    '/quote Harrowby since:yesterday',
    '/quote Harrowby since:2026‑03‑02',
    '/quote Harrowby since:2026–03–02',
    '/quote Harrowby since:20260302',
    '/quote Harrowby since:"2 march"',
    '/quote Harrowby since:2 march',
    '/quote Harrowby since:2 March 2026',
    '/quote Harrowby since:02/03/2026',
    '/quote since monday Harrowby',
  ],
  '/quote Harrowby since:2026-02-23 until:2026-03-01': [
    '/quote Harrowby since:"last week" until:"last week"',
    '/quote Harrowby since:last week until:last week',
    '/quote until:last week Harrowby since:last week',
  ],
  '/quote "Ruth Aldane" from:"Harbour Post"': [
    '/quote Ruth Aldane from:“Harbour Post”',
    '/quote Ruth Aldane from:harbour',
    '/quote from:"harbour post" Ruth Aldane',
    '/quote Ruth Aldane from: "Harbour Post"',
    '/quote Ruth Aldane from:Harbour Post',
    '/quote Ruth Aldane —from “Harbour Post”',
  ],
  '/quote "Ruth Aldane" words:pilots': [
    '/quote Ruth Aldane pilots',
    '/quote Ruth Aldane Pilots',
    '/quote Ruth Aldane “pilots”',
    '/quote pilots "Ruth Aldane"',
    '/quote pilots Ruth Aldane',
    '/quote aldane, ruth pilots',
  ],
  '/quote "Bjørn Åsgård"': [
    '/quote Bjorn Asgard',
    '/quote bjørn åsgård',
    '/quote BJØRN ÅSGÅRD',
    '/quote Bjoern Aasgaard',
    '/quote Åsgård',
    '/quote asgard',
    '/quote Asgard Bjorn',
    '/quote Bjørn Åsgård'.normalize('NFD'),
  ],
  '/quote "Ihor Velenskyy"': [
    '/quote Velensky',
    '/quote Velenskiy',
    '/quote Velenskyy',
    '/quote Velenskij',
    '/quote Ihor Velensky',
    '/quote velenskyi ihor',
  ],
  '/quote "Marie-Élise Dufour"': [
    '/quote Marie Elise Dufour',
    '/quote marie-elise dufour',
    '/quote Dufour',
    '/quote Marie–Élise Dufour',
  ],
  '/quote "Sean O’Dara"': [
    "/quote Sean O'Dara",
    '/quote O’Dara',
    "/quote o'dara sean",
    '/quote Sean ODara',
  ],
  '/positions "Aldersund Harbour Authority"': [
    '/positions Aldersund Harbour Authority',
    '/positions aldersund harbour authority',
    '/positions the Aldersund Harbour Authority',
    '/positions “Aldersund Harbour Authority”',
  ],
  '/digest subscribe at:08:00 days:weekdays': [
    '/digest subscribe 08:00 weekdays',
    '/digest subscribe 8am weekdays',
    '/digest subscribe days:weekdays at:8am',
    '/digest subscribe 8 days:mon-fri',
    '/digest subscribe at:8:00 days:“mon, tue, wed, thu, fri”',
    '/digest SUBSCRIBE at: 8am days: weekdays',
  ],
  '/help quote': ['/help /quote', '/help Quote', '/help “quote”', '/help command:quote'],
  '/feeds list': ['/feeds LIST', '/feeds  list ', '/feeds “list”'],
  '/feeds remove "Harbour Post"': [
    '/feeds remove Harbour Post',
    '/feeds remove harbour post',
    '/feeds remove harbour-post.example',
    '/feeds remove <https://harbour-post.example/feed.xml>',
  ],
};

/** The quotes, where there are some: the narrowing is told as it was typed. */
function saidIn(document: ReplyDocument): string {
  const blocks = document.blocks.filter(({ kind }) => kind === 'quote');
  return textOf(blocks.length === 0 ? document : { ...document, blocks });
}

describe.each(Object.entries(TABLE))('%s', (plain, lines) => {
  /** In a newsroom of its own. */
  let expected = '';

  it('has an answer', async () => {
    const { say } = await openNewsroom({ news: NEWS });
    expected = saidIn(await say(plain, admin));
    expect(expected).not.toMatch(/\[Help: |Nobody called|not a date|no option/);
  });

  it.each(lines)('is meant by %s', async (line) => {
    const { say } = await openNewsroom({ news: NEWS });
    expect(saidIn(await say(line, admin))).toBe(expected);
  });
});

describe('typos', () => {
  it.each([
    ['/quote Harowby', 'Tomas Harrowby'],
    ['/quote Harrowbey', 'Tomas Harrowby'],
    ['/quote Tomas Harroby strike', 'Tomas Harrowby'],
    ['/quote Hallowendt', 'Greta Hallowend'],
    ['/quote Alddane', 'Ruth Aldane'],
    ['/quote Asgrad', 'Bjørn Åsgård'],
    ['/positions Aldersund Harbor Authorty', 'Aldersund Harbour Authority'],
  ])('are asked about: %s', async (line, name) => {
    const { say } = await openNewsroom({ news: NEWS });
    const answer = await say(line);
    expect(textOf(answer)).toContain('Did you mean');
    expect(lineOf(answer, name)).toContain(name);
    expect(textOf(await say(lineOf(answer, name)))).toContain(`# ${name}`);
  });

  it.each([
    ['/qoute Harrowby', '/quote Harrowby'],
    ['/quotes "Ruth Aldane" since:7d', '/quote "Ruth Aldane" since:7d'],
    ['/feed list', '/feeds list'],
    ['/feeds lst', '/feeds list'],
    ['/digest prevew', '/digest preview'],
    ['/help qoute', '/help quote'],
    ['/quote Harrowby sinse:7d', '/quote Harrowby since:7d'],
    ['/digest subscribe att:8am', '/digest subscribe 8am'],
  ])('of commands, subcommands and options are asked about: %s', async (line, meant) => {
    const { say } = await openNewsroom();
    const answer = await say(line, admin);
    expect(answer.audience).toBe('caller');
    expect(lineOf(answer, meant)).toBe(meant);
  });
});

describe('several of one name', () => {
  const bergs = (count: number): readonly News[] =>
    Array.from({ length: count }, (_, at) => ({
      title: `Story ${at}`,
      said: [
        {
          words: `It is number ${at} of these.`,
          by: person(`${'ABCDEFGHIJKLMN'[at]}nna${at} Berg`),
        },
      ],
    }));

  it.each([
    [2, 'buttons'],
    [5, 'buttons'],
    [6, 'choices'],
    [14, 'choices'],
  ])('%i are offered as %s', async (count, kind) => {
    const { say } = await openNewsroom({ news: bergs(count) });
    const answer = await say('/quote Berg');
    const offered = answer.blocks.flatMap((block): readonly ReplyChoice[] => {
      if (block.kind === 'buttons') return block.buttons;
      return block.kind === 'choices' ? block.choices : [];
    });
    expect(answer.blocks.map((block) => block.kind)).toContain(kind);
    expect(offered).toHaveLength(count);
    expect(textOf(await say(`/${offered.at(-1)?.commandText}`))).toContain('1 quote');
  });
});
