import { expect, it } from 'vitest';
import { groupByHolder } from '../../../commands/positions/gather-positions.ts';
import { positionsLine, showHolding } from '../../../commands/positions/show-holding.ts';
import { AUTHORITY, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { NEWS_DAY_MS } from '../../helpers/values/news.ts';

const DAY_MS = 86_400_000;

async function show(told: readonly ('favor' | 'against' | 'mixed' | 'none')[], limit = 2) {
  const { services } = await openNewsroom({
    news: told.map((stance, at) => ({
      title: `Day ${at}`,
      publishedAtMs: NEWS_DAY_MS - (told.length - at) * DAY_MS,
      said: [{ words: `This is what was said on day ${at} of it.`, about: AUTHORITY, stance }],
    })),
  });
  const [about] = services.index.findNames(AUTHORITY);
  if (about === undefined) throw new Error('the authority is known');
  const [holding] = groupByHolder(services.index.findStatements(about.key, {}, 100).statements);
  if (holding === undefined) throw new Error('somebody speaks');
  const blocks = showHolding(holding, { limit, more: { about, filter: {} } }, services);
  return textOf({ audience: 'caller', fallback: '', blocks, shareCommandText: null }).split('\n');
}

const said = (day: number) => `> This is what was said on day ${day} of it. (Anna Berg says)`;
const all = `[All by Anna Berg: positions "Anna Berg" about:"${AUTHORITY}"]`;

it.each<[string, Parameters<typeof show>[0], readonly string[]]>([
  ['one statement', ['none'], [said(0)]],
  ['one with a stance', ['against'], [said(0), 'Stance: against']],
  ['the newest of several', ['none', 'none', 'none'], [said(2), said(1), '1 more', all]],
  [
    'the sentence of a stance that is older than the newest',
    ['none', 'against', 'none', 'none', 'none'],
    [said(4), said(3), said(1), 'Stance: against · 2 more', all],
  ],
  [
    'both sentences of a change, and what is left',
    ['against', 'none', 'favor', 'none'],
    [said(2), said(0), 'Stance changed: against (27 Feb) → in favour (1 Mar) · 2 more', all],
  ],
  [
    'each change, the last with its sentences',
    ['against', 'favor', 'mixed'],
    [
      said(2),
      said(1),
      'Stance changed: against (28 Feb) → in favour (1 Mar) → for and against (2 Mar) · 1 more',
      all,
    ],
  ],
  [
    'the last changes of many',
    ['favor', 'against', 'favor', 'against', 'favor'],
    [
      said(4),
      said(3),
      'Stance changed: … → against (27 Feb) → in favour (28 Feb) → against (1 Mar) → in favour (2 Mar) · 3 more',
      all,
    ],
  ],
])('shows %s', async (_, told, lines) => {
  expect(await show(told)).toEqual(lines);
});

it('shows the newest others behind a change, where there is room', async () => {
  expect(await show(['against', 'none', 'favor', 'none', 'none'], 4)).toEqual([
    said(2),
    said(0),
    said(4),
    said(3),
    'Stance changed: against (26 Feb) → in favour (28 Feb) · 1 more',
    all,
  ]);
});

it('writes a line that asks the same again', () => {
  expect(positionsLine('Anna Berg', { words: ['toll'] }, { about: 'Oster', page: 2 })).toBe(
    'positions "Anna Berg" toll page:2 about:Oster',
  );
});
