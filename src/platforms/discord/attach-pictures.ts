/** Pictures of a reply document as attachments, drawn when the document is shown. */
import type { Logger } from '../../lib/logger.ts';
import type { ReplyBlock, ReplyDocument } from '../../model/reply.ts';
import { drawStrip } from '../../pictures/draw-strip.ts';
import { toPng } from '../../pictures/to-png.ts';
import { DISCORD_LIMITS } from './discord-limits.ts';

/** One attachment, in the form that discord.js takes. */
export interface PictureFile {
  readonly attachment: Buffer | string;
  readonly name: string;
  /** What screen readers say. */
  readonly description: string;
}

/** By block, the file that the message brings for it. */
export type DrawnPictures = ReadonlyMap<ReplyBlock, PictureFile>;

/** Draws every picture; one that can't be drawn is left out, and said in words instead. */
export async function attachPictures(
  { blocks }: ReplyDocument,
  logger: Logger,
): Promise<DrawnPictures> {
  const drawn = new Map<ReplyBlock, PictureFile>();
  for (const block of blocks) {
    if (block.kind !== 'picture') continue;
    try {
      drawn.set(block, {
        attachment: await toPng(drawStrip(block.picture, block.alt)),
        name: `positions-${drawn.size + 1}.png`,
        description: block.alt.slice(0, DISCORD_LIMITS.attachmentDescription),
      });
    } catch (error) {
      logger.error({ err: error }, 'a picture could not be drawn');
    }
  }
  return drawn;
}
