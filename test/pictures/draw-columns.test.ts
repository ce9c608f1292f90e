import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { drawColumns } from '../../src/pictures/draw-columns.ts';

function columns(...values: readonly number[]) {
  const svg = drawColumns({ values });
  const { documentElement } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document;
  return [...documentElement.querySelectorAll('.column')].map((rect) => ({
    x: rect.getAttribute('x'),
    height: Number(rect.getAttribute('height')),
  }));
}

it('draws each stretch at its place, as high as its share of the most', () => {
  expect(columns(10, 0, 5, 10)).toEqual([
    { x: '2.75%', height: 46 },
    { x: '52.75%', height: 23 },
    { x: '77.75%', height: 46 },
  ]);
});

it('shows one beside ten thousand', () => {
  expect(columns(1, 10_000)[0]?.height).toBe(2);
});

it('draws nothing of nothing', () => {
  expect(columns()).toEqual([]);
  expect(columns(0, 0)).toEqual([]);
});
