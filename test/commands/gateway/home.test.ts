import { expect, it } from 'vitest';
import { admin, editor, openNewsroom, textOf } from '../../helpers/newsroom.ts';

it('says what is followed, what fails, and which digests come next', async () => {
  const { gateway, say } = await openNewsroom();
  await say('/digest subscribe at:08:00 topics:harbour', admin);
  const shown = textOf(await gateway.home(editor));
  expect(shown).toContain('# Followed\n- Harbour Post\n- Coastal Courier: failing');
  expect(shown).toMatch(/# Next digests\n- .*: harbour, in this channel/);
});

it('offers an admin to follow a feed, and nobody else', async () => {
  const { gateway } = await openNewsroom();
  expect(textOf(await gateway.home({ ...editor, ...admin }))).toContain(
    '[Follow a feed: feeds add]',
  );
  expect(textOf(await gateway.home(editor))).not.toContain('feeds add]');
});

it('shows one’s own watches, and nobody else’s', async () => {
  const { gateway, say } = await openNewsroom();
  await say('/watch add Harrowby where:me');
  await say('/watch add words:pilots where:me', { userId: 'U2' });
  const shown = textOf(await gateway.home(editor));
  expect(shown).toContain('# Watched\n- Tomas Harrowby, told to you by direct message');
  expect(shown).not.toContain('pilots');
});

it('shows nothing of another workspace', async () => {
  const { gateway, say } = await openNewsroom();
  await say('/digest subscribe at:08:00 topics:secret', { ...admin, workspaceId: 'T2' });
  expect(textOf(await gateway.home(editor))).not.toContain('secret');
});
