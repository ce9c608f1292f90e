import { expect, it } from 'vitest';
import { describeSilenced, noteUnknownOutlets } from '../../../commands/digest/tell-outlets.ts';
import { admin, openNewsroom, textOf } from '../../helpers/newsroom.ts';
import { feed } from '../../helpers/values/feed.ts';

const POST = feed('harbour-post', { title: 'Harbour Post' });
const COURIER = feed('coastal-courier', { title: 'Coastal Courier' });

it.each([
  [['harbour'], '1 digest tells it alone, and would stay silent: /digest list.'],
  [['Harbour Post', 'nowhere'], '1 digest tells it alone, and would stay silent: /digest list.'],
  [['Harbour Post', 'courier'], ''],
  [['o'], ''],
  [undefined, ''],
])('knows which digests have no feed left: %j', (outlets, told) => {
  const digest = { filter: outlets === undefined ? {} : { outlets } };
  expect(describeSilenced([digest], [POST], [POST, COURIER])).toBe(told);
});

it('names outlets that nobody knows, and not those of a feed that has brought nothing', async () => {
  const { services } = await openNewsroom();
  const told = await noteUnknownOutlets({ outlets: ['nowhere', 'wire', 'post'] }, services);
  expect(told).toEqual([
    {
      kind: 'note',
      text: 'No outlet is called “nowhere”. There are: Coastal Courier, Harbour Post, Wire One.',
    },
  ]);
  expect(await noteUnknownOutlets({}, services)).toEqual([]);
});

it('says so in a preview, and where a digest is ordered', async () => {
  const { say } = await openNewsroom();
  const told = 'No outlet is called “nowhere”.';
  const lines = [
    'preview mars from:nowhere',
    'now mars from:nowhere',
    'subscribe 08:00 from:nowhere',
  ];
  for (const line of lines) expect(textOf(await say(`/digest ${line}`, admin))).toContain(told);
});

it('says before a feed is removed that a digest tells it alone', async () => {
  const { say } = await openNewsroom();
  await say('/digest subscribe 08:00 from:"Harbour Post"', admin);
  const asked = textOf(await say('/feeds remove "Harbour Post"', admin));
  expect(asked).toContain('1 digest tells it alone, and would stay silent: /digest list.');
  expect(textOf(await say('/feeds remove "Coastal Courier"', admin))).not.toContain('digest');
});
