import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { cutLabel, svgText } from '../../src/pictures/svg-text.ts';
import { foreignText } from '../helpers/values/foreign-text.ts';

it.each([
  ['Anna & Berg', 'Anna &amp; Berg'],
  ['<script>"x"</script>', '&lt;script&gt;&quot;x&quot;&lt;/script&gt;'],
  ['a\u0000b\u202ec\ud800d', 'abcd'],
  ['Зеленко 🐟', 'Зеленко 🐟'],
])('writes %j as %s', (text, written) => {
  expect(svgText(text)).toBe(written);
});

it('is text and nothing else, wherever it stands', () => {
  const parser = new new JSDOM().window.DOMParser();
  fc.assert(
    fc.property(foreignText(300), (text) => {
      const written = svgText(text);
      const document = parser.parseFromString(
        `<svg xmlns="http://www.w3.org/2000/svg" aria-label="${written}"><text>${written}</text></svg>`,
        'image/svg+xml',
      );
      const { documentElement: svg } = document;
      expect(svg.localName).toBe('svg');
      expect(svg.children.length).toBe(1);
      expect(svg.firstElementChild?.children.length).toBe(0);
      expect(svg.attributes.length).toBe(2);
      const shown = text.replace(/\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '');
      expect(svg.textContent).toBe(shown);
    }),
  );
});

it.each([
  ['short', 5, 'short'],
  ['a longer one', 9, 'a longer…'],
  ['a longer one', 10, 'a longer…'],
  ['🐟🐟🐟🐟', 3, '🐟🐟…'],
])('cuts %s at %i characters', (text, maxChars, label) => {
  expect(cutLabel(text, maxChars)).toBe(label);
});
