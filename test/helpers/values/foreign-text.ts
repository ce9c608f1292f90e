/** Text as a hostile or careless page might have it, for property tests of renderers. */
import fc from 'fast-check';

const NASTY = [
  '<@123>',
  '<@&5>',
  '<#7>',
  '<t:0:R>',
  '<!channel>',
  '@everyone',
  '[x](javascript:alert(1))',
  '[y](https://evil.example)',
  'https://evil.example/a_b',
  '# Heading',
  '-# small',
  '- item',
  '1. item',
  '> quoted',
  '>>> all quoted',
  '```code```',
  '||hidden||',
  '*a*',
  '_b_',
  '~~c~~',
  ':smile:',
  '\\',
  '\\*',
  '&lt;b&gt;',
  '\u200b',
  '\u202egnp.exe',
  'مرحبا',
  '👩‍👩‍👧',
  '\n',
  '\r\n',
  '\u2028',
  '\t',
  '[…]',
  ']',
  '[',
  ')',
  '¯\\_(ツ)_/¯',
  '<!here|here>',
  '<@U123>',
  '<#C123>',
  '<https://evil.example|safe>',
  '<!date^1700000000^{date}|x>',
  '&amp;lt;',
  '`code`',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onclick='x",
  '</p></figure>',
  '<!--',
  '<svg/onload=x>',
  ']]>',
  '\u2066',
  '\u001b[31m',
  '\u009b31m',
  '\u0000',
  '“',
  '”',
  'מילים',
  '😀'.repeat(20),
  '&'.repeat(50),
  '\uD800',
  '\uDC00x',
];

const part = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.lorem({ maxCount: 12 }),
);

/** Up to about `maxLength` characters; one in ten is very long. */
export function foreignText(maxLength = 10_000): fc.Arbitrary<string> {
  const short = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' '));
  const tight = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
  const long = fc
    .tuple(part, fc.integer({ min: Math.ceil(maxLength / 2), max: maxLength }))
    .map(([text, length]) => (text === '' ? 'word ' : `${text} `).repeat(length).slice(0, length))
    .map((text) => text.replace(/[\uD800-\uDBFF]$/, ''));
  return fc.oneof(
    { weight: 5, arbitrary: short },
    { weight: 4, arbitrary: tight },
    { weight: 1, arbitrary: long },
  );
}
