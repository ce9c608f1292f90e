import { expect, it } from 'vitest';
import { spokenInWhat } from '../../../../src/analysis/tagger/statements/spoken-in-what.ts';
import { range } from '../../../../src/lib/range.ts';
import { itemAt, readingOf, wordFactsOf, wordsOf } from '../../../helpers/analysis/tagger-facts.ts';

/** Each row: a text, which of its words is read as the verb of who speaks, whose words from “what” on are then read as, and which these are. */
it.each([
  [
    'Moen fears what Berg has called “a breach” of trust.',
    'fears',
    'Berg',
    'what “a breach” of trust',
  ],
  ['Moen left over what Berg described as “a lapse” too.', 'left', 'Berg', 'what as “a lapse”'],
  [
    'Moen scrapped what critics call a “vanity project”.',
    'scrapped',
    'critics',
    'what a “vanity project”',
  ],
  [
    'Moen scorned what the mayor’s own staff had long described as “a lapse”.',
    'scorned',
    'the mayor ’s own staff',
    'what as “a lapse”',
  ],
  ['Moen fears what she calls “a lapse”', 'fears', 'Moen', 'what she calls “a lapse”'],
  ['Moen fears a plan for what Berg calls “a lapse”.', 'fears', 'Berg', 'what “a lapse”'],
  [
    'Moen said what Berg called “a breach” was none.',
    'said',
    'Moen',
    'what Berg called “a breach” was none .',
  ],
  ['Moen fears what we call “a breach” here.', 'fears', 'Moen', 'what we call “a breach” here .'],
  ['Moen fears what Berg did.', 'fears', 'Moen', 'what Berg did .'],
  [
    'Moen fears what Berg called “A breach of trust.”',
    'fears',
    'Moen',
    'what Berg called “A breach of trust.”',
  ],
])('%s', (prose, verb, who, said) => {
  const facts = wordFactsOf(prose);
  const reading = readingOf({
    head: itemAt(facts, verb),
    source: [itemAt(facts, 'moen')],
    content: range(itemAt(facts, 'what'), facts.items.length),
  });
  const { source, content } = spokenInWhat(facts, reading);
  expect([wordsOf(facts, source), wordsOf(facts, content)]).toEqual([
    who,
    said.replace(/“[^”]*”/u, '“”'),
  ]);
});
