import { describe, expect, it, vi } from 'vitest';
import type { ArticleId } from '../../src/model/article.ts';
import type { StoryFilter } from '../../src/model/digest.ts';
import { SATURDAY_NOON_MS, setUp } from './set-up-digests.ts';

const DAY_MS = 86_400_000;

describe('build', () => {
  it('gives the digest of a period, and changes nothing', async () => {
    const { digests, save, slack, store } = await setUp();
    await save({ title: 'Ferry crews walk out' });
    const build = (filter: StoryFilter, fromMs: number) =>
      digests.build(filter, fromMs, SATURDAY_NOON_MS + 1);
    expect((await build({}, 0)).document?.fallback).toBe('Digest, 1 story: Ferry crews walk out');
    expect((await build({ topics: ['bridge'] }, 0)).document).toBeNull();
    expect((await build({}, SATURDAY_NOON_MS + 1)).document).toBeNull();
    expect(slack.posted).toEqual([]);
    expect(await store.listOpenDeliveries()).toEqual([]);
  });
});

it('gives what was published in the period, or the newest that came in it', async () => {
  const { digests, save } = await setUp();
  const day = [SATURDAY_NOON_MS - DAY_MS, SATURDAY_NOON_MS + 1] as const;
  await save({ title: 'Kiln opened', publishedAtMs: SATURDAY_NOON_MS - 20 * DAY_MS });
  const { document: old } = await digests.build({}, ...day);
  expect(old?.fallback).toContain('Kiln opened');
  expect(old?.blocks[1]).toMatchObject({ text: expect.stringContaining('8 Mar 2026') });
  await save({ title: 'Ferry runs late' });
  expect((await digests.build({}, ...day)).document?.fallback).toBe(
    'Digest, 1 story: Ferry runs late',
  );
});

it('says of what was asked for how much of it can’t be read', async () => {
  const { digests, save, store } = await setUp();
  const list = store.listArticlesStoredBetween;
  vi.spyOn(store, 'listArticlesStoredBetween').mockImplementation((fromMs, toMs, onDamaged) => {
    onDamaged?.('torn' as ArticleId);
    return list(fromMs, toMs);
  });
  const build = () => digests.build({}, SATURDAY_NOON_MS - DAY_MS, SATURDAY_NOON_MS + 1);
  expect(await build()).toEqual({ document: null, damaged: 1 });
  await save({ title: 'Kiln opened' });
  expect(JSON.stringify((await build()).document)).toContain(
    '1 article of this time can’t be read',
  );
});
