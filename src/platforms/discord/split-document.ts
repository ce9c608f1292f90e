/** Documents with more stories than a message holds, as several: in a channel, and for one reader. */
import type { ReplyBlock, ReplyDocument } from '../../model/reply.ts';
import { showUpdate } from '../wording.ts';
import { renderDiscord } from './render-discord.ts';

/** Private messages of one answer: nobody reads more, and Discord allows who installed the bot for themselves no more follow-ups. */
const MOST_MESSAGES = 5;

/** For a channel: one document when it fits into a message or has no stories; else the headlines, then each story. */
export function splitDocument(document: ReplyDocument): [ReplyDocument, ...ReplyDocument[]] {
  const stories = document.blocks.filter((block) => block.kind === 'story');
  if (stories.length < 2 || renderDiscord(document).isWhole) return [document];
  const headlines: ReplyBlock = {
    kind: 'list',
    items: stories.map(({ story }) => ({
      text: `${story.title} · ${story.outlet}${showUpdate(story)}`,
      url: story.url,
    })),
  };
  const firstStory = document.blocks.findIndex((block) => block.kind === 'story');
  const others = document.blocks.filter((block) => block.kind !== 'story');
  return [
    {
      ...document,
      blocks: [...others.slice(0, firstStory), headlines, ...others.slice(firstStory)],
    },
    ...stories.map((block) => ({
      ...document,
      fallback: block.story.title,
      blocks: [block],
    })),
  ];
}

/** For one reader: as few documents as hold all stories whole, in order; what stands behind the last one stays behind it. */
export function packStories(document: ReplyDocument): [ReplyDocument, ...ReplyDocument[]] {
  const packs: [ReplyBlock[], ...ReplyBlock[][]] = [[]];
  for (const block of document.blocks) {
    const last = packs.at(-1) ?? packs[0];
    const hasStory = last.some(({ kind }) => kind === 'story');
    const isFull = () => !renderDiscord({ ...document, blocks: [...last, block] }).isWhole;
    if (block.kind === 'story' && hasStory && packs.length < MOST_MESSAGES && isFull())
      packs.push([block]);
    else last.push(block);
  }
  const [first, ...others] = packs.map((blocks) => ({ ...document, blocks }));
  return [first ?? document, ...others];
}
