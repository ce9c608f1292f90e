import { expect, it } from 'vitest';
import { splitParagraphs } from '../../../src/analysis/text/split-paragraphs.ts';
import { tokenize } from '../../../src/analysis/text/tokenize.ts';

const kinds = (text: string): string[] =>
  splitParagraphs(text, tokenize(text)).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );

it.each([
  [
    'Harbour talks fail\n\nThe talks ended.',
    ['headline: Harbour talks fail', 'body: The talks ended.'],
  ],
  [
    'Gov. Berg wins U.S. vote on wall\n\nThe talks ended.',
    ['headline: Gov. Berg wins U.S. vote on wall', 'body: The talks ended.'],
  ],
  [
    'Berg calls wall ‘a gift.’\n\nThe talks ended.',
    ['headline: Berg calls wall ‘a gift.’', 'body: The talks ended.'],
  ],
  [
    'Talks fail\nThe talks ended.\nMore tomorrow.',
    ['headline: Talks fail', 'body: The talks ended.', 'body: More tomorrow.'],
  ],
  [
    'The talks ended. No one left.\n\nMore about Ostwick',
    ['body: The talks ended. No one left.', 'boilerplate: More about Ostwick'],
  ],
  [
    'The talks ended. No one left.\n\nLeave a Reply',
    ['body: The talks ended. No one left.', 'boilerplate: Leave a Reply'],
  ],
  [
    'The talks ended. No one left.\n\n"Follow Anna Berg on Twitter @annaberg."',
    [
      'body: The talks ended. No one left.',
      'boilerplate: "Follow Anna Berg on Twitter @annaberg."',
    ],
  ],
  [
    'The talks ended. No one left.\n\n“Follow us to the wall,” she said.',
    ['body: The talks ended. No one left.', 'body: “Follow us to the wall,” she said.'],
  ],
  [
    'The talks ended. No one left.\n\nA second wall\n\nIt rose.',
    ['body: The talks ended. No one left.', 'heading: A second wall', 'body: It rose.'],
  ],
  [
    'The council of Ostwick met on Monday to talk about the\nwall. It rose.',
    ['body: The council of Ostwick met on Monday to talk about the\nwall. It rose.'],
  ],
  ['', []],
])('reads %j', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});
