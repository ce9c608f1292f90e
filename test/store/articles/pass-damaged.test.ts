import { expect, it } from 'vitest';
import { createLogger } from '../../../src/lib/logger.ts';
import type { ArticleId } from '../../../src/model/article.ts';
import { VerbatimError } from '../../../src/model/errors.ts';
import { createPassDamaged } from '../../../src/store/articles/pass-damaged.ts';

const id = 'a1' as ArticleId;

it('passes over what is damaged, and says so once', async () => {
  const lines: string[] = [];
  const pass = createPassDamaged(createLogger('error', { write: (line) => lines.push(line) }));
  const broken = async () => JSON.parse('{');
  expect([await pass(id, broken), await pass(id, broken)]).toEqual([undefined, undefined]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([{ id }]);
  expect(await pass(id, async () => null)).toBeNull();
});

it('passes over nothing where the store can not be reached', async () => {
  const pass = createPassDamaged(createLogger('error', { write: () => undefined }));
  const lost = new VerbatimError('store-unreachable', 'It is away.');
  await expect(pass(id, () => Promise.reject(lost))).rejects.toBe(lost);
});
