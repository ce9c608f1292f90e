import { describe, expect, it } from 'vitest';
import type { ReplyBlock } from '../../../src/model/reply.ts';
import { renderDiscord } from '../../../src/platforms/discord/render-discord.ts';
import { packStories, splitDocument } from '../../../src/platforms/discord/split-document.ts';
import { digest } from './newsroom.ts';

const outline = ({ blocks }: { blocks: readonly ReplyBlock[] }) =>
  blocks.map((block) => (block.kind === 'story' ? block.story.title : block.kind)).join(', ');

describe('for a channel', () => {
  it('is one document while it fits', () => {
    expect(splitDocument(digest(3)).map(outline)).toEqual([
      'heading, Story 0, Story 1, Story 2, note',
    ]);
  });

  it('is the headlines, then each story', () => {
    const [parent, ...stories] = splitDocument(digest(12));
    expect(outline(parent)).toBe('heading, list, note');
    expect(stories.map(outline)).toEqual(Array.from({ length: 12 }, (_, i) => `Story ${i}`));
  });
});

it('marks the headline of a story that its readers know, and says so with the story', () => {
  const long = digest(12);
  const blocks = long.blocks.map((block) =>
    block.kind === 'story' && block.story.title === 'Story 3'
      ? { ...block, story: { ...block.story, update: 'Update: told on Mon 2 Mar' } }
      : block,
  );
  const [parent, ...stories] = splitDocument({ ...long, blocks }).map((document) =>
    JSON.stringify(renderDiscord(document).message.embeds),
  );
  expect(parent?.match(/Story \d+ · Harbour Post · update/g)).toEqual([
    'Story 3 · Harbour Post · update',
  ]);
  expect(parent).not.toContain('told on');
  expect(stories.filter((story) => story.includes('told on'))).toEqual([stories[3]]);
});

describe('for one reader', () => {
  it('is one document while it fits', () => {
    expect(packStories(digest(3)).map(outline)).toEqual([
      'heading, Story 0, Story 1, Story 2, note',
    ]);
  });

  it('is as few as hold every story whole, in order', () => {
    const packs = packStories(digest(12));
    expect(packs.every((pack) => renderDiscord(pack).isWhole)).toBe(true);
    expect(packs.flatMap(({ blocks }) => blocks)).toEqual(digest(12).blocks);
    expect(packs.length).toBeLessThan(5);
  });

  it('is at most five, of which the last says how much more there is', () => {
    const packs = packStories(digest(60));
    expect(packs).toHaveLength(5);
    const { embeds } = renderDiscord(packs.at(-1) ?? digest(0)).message;
    expect(embeds.at(-1)?.description).toMatch(/-# \[…\] \d+ more$/);
  });
});
