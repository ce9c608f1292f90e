import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeFeed } from '../../src/feeds/decode-feed.ts';

const words = 'Bürgermeister Ängström: „Nein.“';

const xml = (encoding: string, text = words) =>
  `<?xml version="1.0" encoding="${encoding}"?><rss><channel><title>${text}</title></channel></rss>`;

const bytes = (text: string, encoding: string, addBOM = false) =>
  iconv.encode(text, encoding, { addBOM });

describe('the encoding is taken', () => {
  it.each([
    ['from a UTF-8 mark', bytes(xml('utf-8'), 'utf-8', true), null, 'utf-8'],
    [
      'from a UTF-16 mark, little end first',
      bytes(xml('utf-16'), 'utf-16le', true),
      null,
      'utf-16le',
    ],
    ['from a UTF-16 mark, big end first', bytes(xml('utf-16'), 'utf-16be', true), null, 'utf-16be'],
    ['from a UTF-32 mark', bytes(xml('utf-32'), 'utf-32le', true), null, 'utf-32le'],
    [
      'from zero bytes: UTF-16, little end first',
      bytes(xml('utf-16'), 'utf-16le'),
      null,
      'utf-16le',
    ],
    ['from zero bytes: UTF-16, big end first', bytes(xml('utf-16'), 'utf-16be'), null, 'utf-16be'],
    ['from zero bytes: UTF-32, big end first', bytes(xml('utf-32'), 'utf-32be'), null, 'utf-32be'],
    [
      'from valid UTF-8 that nothing declares',
      bytes(`<rss>${words}</rss>`, 'utf-8'),
      null,
      'utf-8',
    ],
    [
      'from valid UTF-8 in spite of HTTP',
      bytes(xml('utf-8'), 'utf-8'),
      'text/xml; charset=iso-8859-1',
      'utf-8',
    ],
    [
      'from valid UTF-8 in spite of the declaration',
      bytes(xml('windows-1252'), 'utf-8'),
      null,
      'utf-8',
    ],
    [
      'from HTTP',
      bytes(`<rss>${words}</rss>`, 'win1252'),
      'text/xml; charset="windows-1252"',
      'windows-1252',
    ],
    ['from the declaration', bytes(xml('windows-1252'), 'win1252'), 'text/xml', 'windows-1252'],
    [
      'from a Latin-1 that means windows-1252',
      bytes(xml('ISO-8859-1'), 'win1252'),
      null,
      'windows-1252',
    ],
    [
      'past a wrong UTF-8 from HTTP',
      bytes(xml('windows-1252'), 'win1252'),
      'text/xml; charset=utf-8',
      'windows-1252',
    ],
    [
      'past an unknown name',
      bytes(xml('windows-1252'), 'win1252'),
      'text/xml; charset=x-klingon',
      'windows-1252',
    ],
  ])('%s', (_, body, contentType, encoding) => {
    const decoded = decodeFeed(body, contentType);
    expect(decoded.text).toContain(words);
    expect(decoded.text.startsWith('<')).toBe(true);
    expect(decoded.encoding).toBe(encoding);
  });

  it.each([
    ['both declarations, which one stray byte does not outweigh', 'utf-8', '“No” ', 'utf-8'],
    ['the letters, where one alone says UTF-8', 'windows-1252', '“No” ', 'windows-1252'],
    ['the letters, where all are stray', 'utf-8', '', 'windows-1252'],
  ])('from %s', (_, declared, good, encoding) => {
    const stray = Buffer.concat([
      Buffer.from(`<?xml version="1.0" encoding="${declared}"?><rss>${good}Caf`),
      Buffer.from([0xe9]),
      Buffer.from('</rss>'),
    ]);
    expect(decodeFeed(stray, 'text/xml; charset=utf-8').encoding).toBe(encoding);
  });

  it('from HTTP before the declaration', () => {
    const body = bytes(xml('iso-8859-7', 'Τίποτα'), 'iso-8859-7');
    expect(decodeFeed(body, 'text/xml; charset=iso-8859-2').encoding).toBe('iso-8859-2');
  });

  it('from the letters themselves when nothing says', () => {
    const text = 'Мэр города заявил журналистам, что новых налогов в этом году не будет'.repeat(3);
    const decoded = decodeFeed(bytes(`<rss>${text}</rss>`, 'win1251'), null);
    expect(decoded.encoding).toBe('windows-1251');
    expect(decoded.text).toContain(text);
  });

  it.each([
    ['windows-1251', 'Порт открыт. «Мы не заплатим», — сказала Анна Берг.'],
    ['windows-1250', 'Přístav je zavřený. „Nebudeme platit,“ řekla starostka Anna Bergová.'],
  ])('from the letters among much markup: %s', (encoding, text) => {
    const link = '<link>https://harbour.example/news/the-port-opens-again</link>';
    const picture = '&lt;img class="wp-image-7" src="https://harbour.example/a.jpg"&gt;'.repeat(9);
    const item = `<item>${link}<description>${picture}&lt;p&gt;${text}&lt;/p&gt;</description></item>`;
    const feed = `<rss><channel>${item.repeat(5)}</channel></rss>`;
    expect(decodeFeed(bytes(feed, encoding), 'text/xml; charset=utf-8').text).toBe(feed);
  });

  it('from the name as browsers understand it', () => {
    const feed = xml('iso-8859-9', 'Anna Berg, “ödemeyeceğiz” dedi');
    expect(decodeFeed(bytes(feed, 'windows-1254'), null).text).toBe(feed);
  });
});

it('keeps UTF-8 with one broken byte in UTF-8', () => {
  const body = Buffer.concat([bytes(`<rss>${words.repeat(20)}`, 'utf-8'), Buffer.of(0xff)]);
  expect(decodeFeed(body, null).text).toContain(words);
});

describe('a document packed as a file', () => {
  it('is unpacked', () => {
    expect(decodeFeed(gzipSync(bytes(xml('utf-8'), 'utf-8')), 'application/gzip').text).toBe(
      xml('utf-8'),
    );
  });

  it.each([
    ['8 MB after 8 kB', gzipSync(Buffer.alloc(9 * 1024 * 1024)), 'larger than 8 MB unpacked'],
    ['cut', gzipSync(bytes(xml('utf-8'), 'utf-8')).subarray(0, 40), 'no whole gzip'],
  ])('is refused in words: %s', (_, body, finding) => {
    expect(() => decodeFeed(body, null)).toThrow(finding);
  });
});

it('decodes anything to something', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.option(fc.string()), (body, contentType) => {
      expect(typeof decodeFeed(body, contentType).text).toBe('string');
    }),
  );
});
