import { expect, it } from 'vitest';
import {
  describeOutcome,
  describePoll,
  showBytes,
  showDuration,
} from '../../../../src/platforms/console/pages/describe-poll.ts';
import { failedPoll, poll, readPoll } from '../../../helpers/outlets/polls.ts';

it.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [29_950, '29.9 s'],
])('%d ms is %s', (durationMs, words) => {
  expect(showDuration(durationMs)).toBe(words);
});

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [14_200, '14 kB'],
  [8_388_608, '8.4 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(showBytes(bytes)).toBe(words);
});

it.each([
  [poll(0), 'Not modified since the last poll', 'HTTP 304 in 340 ms: '],
  [poll(0, { status: 200 }), 'The same document as at the last poll', 'HTTP 200 in 340 ms: '],
  [readPoll(0, 0), '20 items, none of them new', 'HTTP 200 in 1.2 s: '],
  [readPoll(0, 3), '20 items, 3 of them new or edited', 'HTTP 200 in 1.2 s: '],
  [{ ...readPoll(0, 0), itemCount: 1, newItemCount: null }, '1 item', 'HTTP 200 in 1.2 s: '],
  [failedPoll(0, 'Nobody answers.'), 'Nobody answers.', 'no answer in 10.0 s: '],
  [poll(0, { outcome: 'failed' }), 'It failed; no reason was given.', 'HTTP 304 in 340 ms: '],
])('tells %j', (told, outcome, answer) => {
  expect(describeOutcome(told)).toBe(outcome);
  expect(describePoll(told)).toBe(answer + outcome);
});
