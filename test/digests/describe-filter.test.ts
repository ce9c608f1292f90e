import { expect, it } from 'vitest';
import { describeFilter } from '../../src/digests/describe-filter.ts';

it.each([
  [{}, ''],
  [{ topics: ['harbour', 'tolls'] }, 'harbour, tolls'],
  [
    { people: ['Anna Berg, mayor of Oster', 'Kari Moen'] },
    'by or about Anna Berg, mayor of Oster or Kari Moen',
  ],
  [{ bodies: ['Harbour League'] }, 'by or about Harbour League'],
  [{ outlets: ['Harbour Post', 'Coastal'] }, 'told by Harbour Post or Coastal'],
  [{ languages: ['de', 'no'] }, 'in German or Norwegian'],
  [{ minOutlets: 3 }, 'told by 3 outlets or more'],
  [{ minOutlets: 1, maxStories: 5 }, ''],
  [
    { topics: ['tolls'], people: ['Kari Moen'], minOutlets: 2 },
    'tolls · by or about Kari Moen · told by 2 outlets or more',
  ],
])('calls %j “%s”', (filter, words) => {
  expect(describeFilter(filter)).toBe(words);
});
