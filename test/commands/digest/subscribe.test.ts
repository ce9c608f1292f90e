import { expect, it } from 'vitest';
import { SHOWN_RUNS } from '../../../commands/digest/subscribe.ts';
import { admin, openNewsroom, textOf } from '../../helpers/newsroom.ts';

it('says what the channel is told already, and nothing of other channels', async () => {
  const { say } = await openNewsroom();
  const first = textOf(await say('/digest subscribe 08:00', admin));
  expect(first.match(/ on /g)).toHaveLength(SHOWN_RUNS);
  expect(first).not.toContain('already');
  const elsewhere = { ...admin, channelId: 'C2' };
  expect(textOf(await say('/digest subscribe 08:00', elsewhere))).not.toContain('already');
  const second = textOf(await say('/digest subscribe 08:01 topics:harbour', admin));
  expect(second).toContain(
    'This channel has another digest already:\n- every story: next on Wednesday 4 March at 09:30 (Europe/Oslo) · id s1\n[Stop the other: digest remove s1]',
  );
  expect(second).not.toContain('id s2');
  const third = textOf(await say('/digest subscribe 08:02', admin));
  expect(third).toContain('This channel has 2 other digests already:');
});
