import { expect, it } from 'vitest';
import { readFeedTree } from '../../src/feeds/read-feed-tree.ts';
import { readUpdateHints } from '../../src/feeds/read-update-hints.ts';

it.each([
  ['nothing', '', { intervalMs: null, skipHours: [], skipDays: [] }],
  ['ttl in minutes', '<ttl>90</ttl>', { intervalMs: 5_400_000 }],
  ['a ttl that is none', '<ttl>-5</ttl>', { intervalMs: null }],
  ['a period', '<sy:updatePeriod>hourly</sy:updatePeriod>', { intervalMs: 3_600_000 }],
  [
    'a period and its frequency',
    '<sy:updatePeriod> Daily </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
    { intervalMs: 43_200_000 },
  ],
  [
    'a name from JavaScript',
    '<sy:updatePeriod>constructor</sy:updatePeriod>',
    { intervalMs: null },
  ],
  ['an unknown period', '<sy:updatePeriod>often</sy:updatePeriod>', { intervalMs: null }],
  [
    'hours, also counted from 1 to 24',
    '<skipHours><hour>3</hour><hour>24</hour><hour>noon</hour></skipHours>',
    { skipHours: [3, 0] },
  ],
  ['days', '<skipDays><day>Sunday</day><day>someday</day></skipDays>', { skipDays: [0] }],
])('reads %s', (_, inner, expected) => {
  const { root } = readFeedTree(`<channel>${inner}</channel>`, null);
  expect(root === null ? null : readUpdateHints(root)).toMatchObject(expected);
});
