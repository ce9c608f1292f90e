import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  readFormState,
  writeFormState,
} from '../../../../src/platforms/slack/answering/form-state.ts';
import { MAX_METADATA_CHARS } from '../../../../src/platforms/slack/rendering/slack-limits.ts';

const state = {
  line: 'feeds add',
  channelId: 'C1',
  responseUrl: 'https://hooks.slack.com/commands/1',
  openedAtMs: 12,
  isHome: false,
};

it.each([state, { ...state, responseUrl: null, isHome: true, channelId: '' }])(
  'reads %j as it was written',
  (given) => {
    expect(readFormState(writeFormState(given) ?? '')).toEqual(given);
  },
);

it('writes nothing that is longer than Slack keeps', () => {
  const room = MAX_METADATA_CHARS - JSON.stringify({ ...state, line: '' }).length;
  expect(writeFormState({ ...state, line: 'x'.repeat(room) })).toHaveLength(MAX_METADATA_CHARS);
  expect(writeFormState({ ...state, line: 'x'.repeat(room + 1) })).toBeNull();
});

it.each([
  undefined,
  '',
  'x',
  'null',
  '[]',
  '{}',
  JSON.stringify({ ...state, line: 1 }),
  JSON.stringify({ ...state, responseUrl: 'no address' }),
  JSON.stringify({ ...state, openedAtMs: 'now' }),
])('takes %s for none', (text) => {
  expect(readFormState(text)).toBeNull();
});

it('never fails', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readFormState(text)).toBeNull();
    }),
  );
});
