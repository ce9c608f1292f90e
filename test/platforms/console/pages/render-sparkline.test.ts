import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import {
  renderSparkline,
  renderSparklineKey,
} from '../../../../src/platforms/console/pages/render-sparkline.ts';
import { failedPoll, poll, readPoll } from '../../../helpers/outlets/polls.ts';

async function barsOf(html: ReturnType<typeof renderSparkline>) {
  const { body } = new JSDOM(String(await html)).window.document;
  return [...body.querySelectorAll('path:not(.spark-line)')].flatMap((path) =>
    [...(path.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)h3v(\d+)/g)].map(
      ([, x, y, height]) => ({
        kind: path.getAttribute('class'),
        x: Number(x),
        y: Number(y),
        height: Number(height),
      }),
    ),
  );
}

it('has a bar for each poll, the newest on the right, each kind in a form of its own', async () => {
  const polls = [failedPoll(0, 'No.'), poll(15), readPoll(30, 0), readPoll(45, 2)];
  const bars = (await barsOf(renderSparkline(polls))).sort((a, b) => b.x - a.x);
  expect(bars.map(({ kind }) => kind)).toEqual([
    'spark-failed',
    'spark-same',
    'spark-same',
    'spark-news',
  ]);
  expect(bars.map(({ x }) => x)).toEqual([95, 90, 85, 80]);
  expect(new Set(bars.map(({ y, height }) => `${y} ${height}`)).size).toBe(3);
});

it('shows 20 polls at most, and a read whose news were not counted as news', async () => {
  const polls = Array.from({ length: 30 }, (_, n) => ({ ...readPoll(n, 0), newItemCount: null }));
  const bars = await barsOf(renderSparkline(polls));
  expect(bars).toHaveLength(20);
  expect(new Set(bars.map(({ kind }) => kind))).toEqual(new Set(['spark-news']));
});

it('is hidden from screen readers, which read the words beside it', async () => {
  expect(String(await renderSparkline([poll(0)]))).toContain('aria-hidden="true"');
});

it('has a key with one bar of each kind', async () => {
  const key = renderSparklineKey({ news: 'new items', same: 'nothing new', failed: 'failed' });
  expect(await barsOf(key)).toHaveLength(3);
  expect(String(await key)).toContain('</svg> nothing new</li>');
});
