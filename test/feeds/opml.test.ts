import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../src/feeds/opml.ts';

const opml = (body: string) =>
  `<?xml version="1.0"?>\n<opml version="2.0"><head><title>Mine</title></head><body>\n${body}\n</body></opml>`;

const outline = (name: string) => `<outline text="${name}" xmlUrl="https://${name}.example/feed"/>`;

const read = (text: string) => readOpml(Buffer.from(text));

/** "line title address" of each outline. */
const told = (text: string) =>
  read(text).outlines.map(({ line, title, address }) => `${line} ${title} ${address}`);

describe('reads', () => {
  it.each<[string, string, string[]]>([
    [
      'a flat list',
      opml(`${outline('a')}\n${outline('b')}`),
      ['3 a https://a.example/feed', '4 b https://b.example/feed'],
    ],
    [
      'folders in folders',
      opml(
        `<outline text="North"><outline text="Coast">\n${outline('a')}</outline></outline>${outline('b')}`,
      ),
      ['4 a https://a.example/feed', '4 b https://b.example/feed'],
    ],
    [
      'a feed with outlines in it',
      opml(`<outline text="a" xmlUrl="https://a.example/feed">${outline('b')}</outline>`),
      ['3 a https://a.example/feed', '3 b https://b.example/feed'],
    ],
    [
      'OPML 1',
      '<opml version="1.0"><body><outline type="rss" title="a" url="https://a.example/feed"/></body></opml>',
      ['1 a https://a.example/feed'],
    ],
    [
      'other capitals',
      '<OPML><BODY><OUTLINE TEXT="a" XMLURL="https://a.example/feed"/></BODY></OPML>',
      ['1 a https://a.example/feed'],
    ],
    ['a title for want of a text', opml('<outline text="" title="a" xmlUrl="b"/>'), ['3 a b']],
    [
      'bare ampersands and others',
      opml(
        '<outline text="A &amp; B & C &eacute;&#8211;" xmlUrl="http://a.example/?b=1&c=2&amp;d=3"/>',
      ),
      ['3 A & B & C é– http://a.example/?b=1&c=2&d=3'],
    ],
    ['a text on two lines', opml('<outline text="a\nb" xmlUrl="c"/>'), ['3 a b c']],
    [
      'what names no feed',
      opml('<outline text="a page" type="link" url="https://a.example/"/><outline text="b"/>'),
      ['3 a page null', '3 b null'],
    ],
    [
      'single quotes, junk before, no body',
      `junk ${"<opml><outline text='a' xmlUrl='b'/></opml>"}`,
      ['1 a b'],
    ],
    ['no opml at all', outline('a'), ['1 a https://a.example/feed']],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
    expect(read(text).warnings).toEqual([]);
  });

  it.each([
    ['windows-1251', 'win1251', 'Новости'],
    ['iso-8859-1', 'win1252', 'Nyårs­krönikan'],
    ['utf-16', 'utf-16', 'Новости'],
  ])('%s', (declared, encoding, title) => {
    const text = `<?xml version="1.0" encoding="${declared}"?><opml><body><outline text="${title}" xmlUrl="a"/></body></opml>`;
    expect(readOpml(iconv.encode(text, encoding)).outlines).toMatchObject([{ title }]);
  });

  it('what is whole of a document that is cut, and says so', () => {
    const document = read(opml(`${outline('a')}${outline('b')}`).slice(0, -60));
    expect(document.outlines).toMatchObject([{ title: 'a' }]);
    expect(document.warnings).toEqual([
      'It ends before its end: what may have followed is not known.',
    ]);
  });

  it('what stands beside crossed elements', () => {
    expect(told(opml(`<outline text="x"><b></outline>${outline('a')}</b>`))).toContain(
      '3 a https://a.example/feed',
    );
  });
});

describe('refuses', () => {
  it.each([
    ['a page', '<html><body>No list</body></html>', 'begins with <html>'],
    ['a feed', '<rss><channel/></rss>', 'begins with <rss>'],
    ['text', 'Harbour Post', 'it has no element'],
    ['nothing', '', 'it has no element'],
  ])('%s', (_, text, reason) => {
    expect(() => read(text)).toThrow(reason);
  });
});

describe('comes to an end with', () => {
  it.each<[string, string, RegExp | null]>([
    [
      'outlines in outlines',
      `<opml>${'<outline text="a">'.repeat(500_000)}`,
      /nested deeper than 10000/,
    ],
    ['other elements in others', `<opml>${'<a>'.repeat(500_000)}`, /nested deeper than 10000/],
    ['very many outlines', `<opml>${'<outline/>'.repeat(200_000)}</opml>`, /first 50000 outlines/],
    [
      'an attribute without end',
      `<opml><outline text="${'&amp;'.repeat(500_000)}`,
      /ends before its end/,
    ],
    [
      'entities of entities',
      `<!DOCTYPE opml [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><opml><outline text="&b;"/></opml>`,
      null,
    ],
  ])('%s', (_, text, warning) => {
    const { warnings } = read(text);
    if (warning === null) expect(warnings).toEqual([]);
    else expect(warnings[0]).toMatch(warning);
  });
});

it('reads back what it wrote, whatever titles and addresses are', () => {
  const title = fc.string({ unit: 'grapheme', maxLength: 100 }).map((text) => text.trim());
  const feeds = fc.array(fc.record({ title, url: fc.webUrl({ withQueryParameters: true }) }));
  fc.assert(
    fc.property(feeds, (given) => {
      const { outlines, warnings } = read(writeOpml(given));
      expect(outlines.map(({ title, address }) => ({ title, url: address }))).toEqual(given);
      expect(warnings).toEqual([]);
    }),
  );
});

it('writes what XML allows', () => {
  const written = writeOpml([
    { title: 'a\u0000\u001B\uFFFE\uD800b\t"<&>', url: 'https://a.example/' },
  ]);
  expect(written).toContain('text="ab&#9;&quot;&lt;&amp;&gt;"');
});
