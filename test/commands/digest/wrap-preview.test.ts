import { expect, it } from 'vitest';
import { BLOCKS_BEFORE, wrapPreview } from '../../../commands/digest/wrap-preview.ts';
import { button, buttons } from '../../../commands/replying/reply-parts.ts';
import { buildDigest } from '../../../src/digests/build-digest.ts';
import { createQuoteIndex } from '../../../src/quote-index/create-quote-index.ts';
import { testLinks } from '../../helpers/values/links.ts';
import { NEWS_DAY_MS, storedNews } from '../../helpers/values/news.ts';

it('changes nothing of a digest but who sees it, and what stands around it', async () => {
  const digest = await buildDigest(
    [storedNews({ title: 'Ferry runs late', said: [{ words: 'We overslept this morning.' }] })],
    {
      filter: {},
      index: createQuoteIndex(),
      fromMs: NEWS_DAY_MS - 3_600_000,
      toMs: NEWS_DAY_MS,
      timeZone: 'UTC',
      links: testLinks,
    },
  );
  if (digest === null) throw new Error('there is a story to tell');
  const actions = buttons([button('All digests', 'digest list')]);
  const { blocks, audience, ...rest } = wrapPreview(digest, actions);
  const { blocks: own, audience: _all, ...same } = digest;
  expect(audience).toBe('caller');
  expect(rest).toEqual(same);
  const end = BLOCKS_BEFORE.length + own.length;
  expect(blocks.slice(0, BLOCKS_BEFORE.length)).toEqual(BLOCKS_BEFORE);
  expect(JSON.stringify(blocks.slice(BLOCKS_BEFORE.length, end))).toBe(JSON.stringify(own));
  expect(blocks.slice(end).map(({ kind }) => kind)).toEqual(['buttons', 'choices']);
});
