import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLinks } from '../../../src/platforms/discord/find-links.ts';
import { foreignText } from '../../helpers/values/foreign-text.ts';

const A = 'https://harbour-post.example/bridge';
const B = 'https://coastal-courier.example/bridge_(oster)';
const urls = (content: string) => findLinks([{ content, embeds: [] }]).map(({ url }) => url);

it.each([
  ['a plain address', `Read ${A} now`, [A]],
  ['one at the end of a sentence', `Read ${A}.`, [A]],
  ['one in brackets', `(see ${A})`, [A]],
  ['one with brackets of its own', `(see ${B})`, [B]],
  ['one without a preview', `<${A}>`, [A]],
  ['one behind words', `[the story](${A}) and more`, [A]],
  ['one in bold', `**${A}**`, [A]],
  ['one in quotation marks', `“${A}”`, [A]],
  ['several, in order', `${B} ${A}`, [B, A]],
  ['one page once', `${A} ${A}#:~:text=pay`, [A]],
  ['no link to a message or a file on Discord', 'https://discord.com/channels/1/2/3', []],
  ['no page of this machine alone', 'http://127.0.0.1:3000/q/q1', []],
  ['no other scheme', 'javascript:alert(1) ftp://a.example', []],
  ['nothing', 'No link here', []],
])('finds %s', (_what, content, expected) => {
  expect(urls(content)).toEqual(expected);
});

it('looks into previews and forwarded messages, and takes the title of a preview', () => {
  const links = findLinks([
    {
      content: A,
      embeds: [{ url: A, title: 'Council stops the bridge', description: `and ${B}` }],
    },
    { content: 'https://evening-mail.example/1', embeds: [] },
  ]);
  expect(links).toEqual([
    { url: A, title: 'Council stops the bridge' },
    { url: B, title: null },
    { url: 'https://evening-mail.example/1', title: null },
  ]);
});

it('gives addresses of http and https alone, whatever the message', () => {
  fc.assert(
    fc.property(foreignText(), (content) => {
      for (const { url } of findLinks([{ content, embeds: [{ description: content }] }]))
        expect(new URL(url).protocol).toMatch(/^https?:$/);
    }),
  );
});
