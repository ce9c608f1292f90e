import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findLinks } from '../../../../src/platforms/slack/answering/find-links.ts';
import { MAX_LINKS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';

const link = (url: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'link', url, text: 'here' }] }],
});

it.each([
  ['none', { text: 'nothing here' }, []],
  ['one in the text', { text: 'see <https://post.example/a|post>' }, ['https://post.example/a']],
  [
    'with entities',
    { text: '<https://post.example/?a=1&amp;b=2>' },
    ['https://post.example/?a=1&b=2'],
  ],
  ['one in a block', { blocks: [link('https://post.example/a')] }, ['https://post.example/a']],
  [
    'the same in text and block, once',
    { text: '<https://post.example>', blocks: [link('https://post.example/')] },
    ['https://post.example/'],
  ],
  [
    'that of an attachment, which another app posted',
    { attachments: [{ from_url: 'https://post.example/a', title_link: 'https://post.example/b' }] },
    ['https://post.example/a', 'https://post.example/b'],
  ],
  [
    'no other schemes, people or channels',
    { text: '<mailto:a@b.example> <@U1> <!here> <#C1|news> <javascript:alert(1)>' },
    [],
  ],
  ['nothing of blocks that are none', { blocks: 'x', attachments: null }, []],
])('finds %s', (_, message, links) => {
  expect(findLinks(message)).toEqual(links);
});

it('gives a handful at most', () => {
  const text = Array.from({ length: 40 }, (_, at) => `<https://post.example/${at}>`).join(' ');
  expect(findLinks({ text })).toHaveLength(MAX_LINKS);
});

it('never fails, and gives web addresses alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), (text, blocks) => {
      for (const url of findLinks({ text, blocks })) expect(url).toMatch(/^https?:\/\//);
    }),
  );
});
