import { expect, it } from 'vitest';
import { escapeMarkup, renderSamplePage } from '../../src/sample-wire/render-sample-page.ts';

it('escapes for text and attribute values', () => {
  expect(escapeMarkup(`<a href="x">&'</a>`)).toBe(`&lt;a href=&quot;x&quot;&gt;&amp;'&lt;/a&gt;`);
});

it('shows headings, paragraphs and the sample notice, with every text escaped', () => {
  const html = renderSamplePage({
    outlet: { host: 'a.example', name: 'A & B' },
    article: {
      outlet: 'harbour-post',
      slug: 'a',
      title: 'One < two',
      byline: 'Nobody',
      minutesBefore: 1,
      caption: 'A quay',
      body: ['First.', '## Head', 'Second & last.'],
    },
    url: 'http://a.example/news/a',
    publishedAtMs: 0,
    others: [{ title: 'Three > two', url: 'http://a.example/news/b' }],
  });
  expect(html).toContain('<h1>One &lt; two</h1>');
  expect(html).toContain('<p>First.</p>\n<h2>Head</h2>\n<p>Second &amp; last.</p>');
  expect(html).toContain('<a href="http://a.example/news/b">Three &gt; two</a>');
  expect(html).toContain('1970-01-01T00:00:00.000Z');
  expect(html.match(/sample page of Verbatim/g)).toHaveLength(2);
});
