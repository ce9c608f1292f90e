import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { type Bar, drawBars } from '../../src/pictures/draw-bars.ts';

const bar = (change: Partial<Bar> = {}): Bar => ({
  ...{ label: 'Anna Berg', value: 5, behind: 10, note: '5' },
  ...change,
});

/** Parsed as XML: a file of it can be opened as well. */
function draw(...bars: readonly Bar[]) {
  const svg = drawBars({ bars, title: 'Quotes: <Berg> & "Vik"' });
  return new JSDOM(svg, { contentType: 'image/svg+xml' }).window.document.documentElement;
}

const widths = (svg: Element, name: string) =>
  [...svg.querySelectorAll(`.${name}`)].map((rect) => rect.getAttribute('width'));

describe('drawBars', () => {
  it('draws what is most over the whole width, all else by its share', () => {
    const svg = draw(bar(), bar({ value: 2, behind: 2 }), bar({ value: 0, behind: 0 }));
    expect(widths(svg, 'bar-behind')).toEqual(['100.00%', '20.00%', '0.00%']);
    expect(widths(svg, 'bar-value')).toEqual(['50.00%', '20.00%', '0.00%']);
  });

  it('draws nothing where there is nothing', () => {
    expect(draw().getAttribute('height')).toBe('0');
    expect(widths(draw(bar({ value: 0, behind: 0 })), 'bar-behind')).toEqual(['0.00%']);
  });

  it('says in words what it shows', () => {
    expect(draw(bar()).getAttribute('aria-label')).toBe('Quotes: <Berg> & "Vik"');
    expect(draw(bar()).getAttribute('role')).toBe('img');
  });

  it('lets no name become markup, and cuts a long one between two letters', () => {
    const svg = draw(bar({ label: '<script>&\u0000' }), bar({ label: '𝒜'.repeat(60) }));
    const [first, second] = [...svg.querySelectorAll('.bar-label')].map((each) => each.textContent);
    expect(first).toBe('<script>&');
    expect(second).toBe(`${'𝒜'.repeat(33)}…`);
    expect(svg.querySelector('script')).toBeNull();
  });
});
