import { expect, it } from 'vitest';
import { drawStrip } from '../../src/pictures/draw-strip.ts';
import { toPng } from '../../src/pictures/to-png.ts';
import { NEWS_DAY_MS } from '../helpers/values/news.ts';

const svgOf = (title: string) =>
  drawStrip(
    {
      ...{ kind: 'strip', title, moreHolders: 0, timeZone: 'Europe/Oslo' },
      ...{ fromMs: NEWS_DAY_MS - 86_400_000, toMs: NEWS_DAY_MS },
      rows: [{ name: 'Anna Berg', marks: [{ atMs: NEWS_DAY_MS, stance: 'against' }] }],
    },
    'In words.',
  );

it('gives a PNG twice as wide as the picture, with its text drawn', async () => {
  const png = await toPng(svgOf('Oster'));
  expect(png.subarray(0, 8)).toEqual(Buffer.from('89504e470d0a1a0a', 'hex'));
  expect(png.readUInt32BE(16)).toBe(720);
  // Without a font all titles would look alike: like none.
  expect(png.equals(await toPng(svgOf('Kettu')))).toBe(false);
});

it('refuses what is no SVG', async () => {
  await expect(toPng('<html>')).rejects.toThrow();
});
