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
  ...[
    'Correction: Anna Berg was said to have left. She stayed.',
    'Corrections and clarifications (March 3, 2026): A quote was given to Anna Berg. It was Ida Moen’s.',
    'An earlier version of this article said that the wall would fall. It stands.',
    'Editor’s note: The headline of this story said that the wall had sunk. It stands.',
    'This story has been updated to make clear that Berg said no. It said yes.',
  ].map((note): [string, string[]] => [
    `The talks ended. No one left.\n\n${note}`,
    ['body: The talks ended. No one left.', `boilerplate: ${note}`],
  ]),
  ...[
    'Anna Berg said that an earlier version of this report had been leaked. It is long.',
    'Correction officers said so: they were few. They left.',
    'Anna Berg said “an earlier version of this article was better”. It was not.',
  ].map((line): [string, string[]] => [
    `The talks ended. No one left.\n\n${line}`,
    ['body: The talks ended. No one left.', `body: ${line}`],
  ]),
  ['', []],
])('reads %j', (text, expected) => {
  expect(kinds(text)).toEqual(expected);
});
