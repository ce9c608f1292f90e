import { expect, it } from 'vitest';
import { silentLogger } from '../../../src/lib/logger.ts';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { attachPictures } from '../../../src/platforms/discord/attach-pictures.ts';
import { reply } from './newsroom.ts';

const picture = (alt: string): ReplyBlock => ({
  kind: 'picture',
  alt,
  picture: {
    ...{ kind: 'strip', title: alt, moreHolders: 0, fromMs: 0, toMs: 2000, timeZone: 'UTC' },
    rows: [{ name: 'Anna Berg', marks: [{ atMs: 1000, stance: 'none' }] }],
  },
});

it('draws each picture into a file of its own, with as much of its words as fits', async () => {
  const blocks = [picture('One'), { kind: 'divider' } as const, picture('x'.repeat(2000))];
  const drawn = await attachPictures(reply({ blocks }), silentLogger);
  expect([...drawn.keys()]).toEqual([blocks[0], blocks[2]]);
  expect([...drawn.values()]).toMatchObject([
    { name: 'positions-1.png', description: 'One' },
    { name: 'positions-2.png', description: 'x'.repeat(1024) },
  ]);
});
