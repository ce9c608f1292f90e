import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { decodePage } from '../../src/articles/decode-page.ts';

const SENTENCE = 'Skärgården väntar på färjan, säger kaptenen. Ögruppen får en ny brygga.';
const JAPANESE = '港の灯台は月曜日に合唱団へ売られた。冬の夜も灯りを消さないと約束した。';

it.each([
  ['UTF-8 without a word', Buffer.from(SENTENCE), null, SENTENCE],
  [
    'UTF-8 that the header calls Latin-1',
    Buffer.from(SENTENCE),
    'text/html; charset=iso-8859-1',
    SENTENCE,
  ],
  ['UTF-8 behind a byte order mark', Buffer.from(`\ufeff${SENTENCE}`), null, SENTENCE],
  [
    'UTF-16 behind a byte order mark',
    iconv.encode(SENTENCE, 'utf-16le', { addBOM: true }),
    null,
    SENTENCE,
  ],
  [
    'Latin-1 by its header',
    iconv.encode(SENTENCE, 'latin1'),
    'text/html; charset=ISO-8859-1',
    SENTENCE,
  ],
  [
    'Latin-1 that the header calls UTF-8',
    iconv.encode(SENTENCE, 'latin1'),
    'text/html; charset=utf-8',
    SENTENCE,
  ],
  [
    'UTF-8 with a byte that is none',
    Buffer.concat([Buffer.from(SENTENCE), Buffer.from([0xe5])]),
    'text/html; charset=utf-8',
    `${SENTENCE}\ufffd`,
  ],
  ['Latin-1 by nothing but its letters', iconv.encode(SENTENCE, 'latin1'), null, SENTENCE],
  [
    'the quotation marks of Windows, where Latin-1 is declared',
    iconv.encode('“Färjan” – nästan', 'windows-1252'),
    'text/html; charset=iso-8859-1',
    '“Färjan” – nästan',
  ],
  [
    'Shift_JIS by its header',
    iconv.encode(JAPANESE, 'shift_jis'),
    'text/html;charset="shift_jis"',
    JAPANESE,
  ],
  ['EUC-JP by its header', iconv.encode(JAPANESE, 'euc-jp'), 'text/html; charset=euc-jp', JAPANESE],
])('decodes %s', (_, body, contentType, expected) => {
  expect(decodePage(body, contentType)).toBe(expected);
});

it('takes the charset of the meta tag when the header is silent', () => {
  const page = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1251"></head>Порт открыт.`;
  expect(decodePage(iconv.encode(page, 'windows-1251'), 'text/html')).toBe(page);
});

it('never fails on any bytes or label', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  expect(decodePage(bytes, 'text/html; charset=klingon')).toHaveLength(256);
  expect(decodePage(new Uint8Array(), null)).toBe('');
});

it('finds the encoding of a page that is called UTF-8 twice, among much markup', () => {
  const menu = '<div class="menu-item"><a href="/news">News of the day</a></div>'.repeat(300);
  const page = `<meta charset="utf-8">${menu}<p>Порт открыт. «Мы не заплатим», — сказала Анна Берг.</p>`;
  const body = iconv.encode(page, 'windows-1251');
  expect(decodePage(body, 'text/html; charset=utf-8')).toBe(page);
});
