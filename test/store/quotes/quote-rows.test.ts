import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createLogger } from '../../../src/lib/logger.ts';
import { changeBeside } from '../../helpers/store/change-beside.ts';
import { openTestStore } from '../../helpers/store/open-test-store.ts';
import { tempFolder } from '../../helpers/temp-folder.ts';
import { news } from '../../helpers/values/news.ts';

it.each([
  ['words', "UPDATE quotes SET words = replace(words, 'not ', '') WHERE place = 0"],
  ['spans', `UPDATE quotes SET spans = replace(spans, '"start":', '"start":1') WHERE place = 0`],
  ['text', "UPDATE articles SET text = replace(text, 'not', 'now')"],
])('withholds and logs a quote when its %s were tampered with', async (_case, tampering) => {
  const path = join(tempFolder(), 'verbatim.db');
  const lines: string[] = [];
  const logger = createLogger('error', { write: (line) => lines.push(line) });
  const store = await openTestStore({ path, logger });
  const { article, analysis } = news({
    title: 'One',
    said: [{ words: 'We will not pay.' }, { words: 'It is a folly.' }],
  });
  const outcome = await store.saveArticle(article, analysis);
  if (outcome.kind !== 'added') throw new Error('wrong outcome');
  const [first, second] = outcome.stored.quotes;

  expect(await changeBeside(path, tampering)).toBe(1);

  expect((await store.getArticle(article.id))?.quotes).toEqual([second]);
  expect(first && (await store.getQuote(first.id))).toBeNull();
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    quoteId: first?.id,
    articleId: article.id,
    msg: expect.stringContaining('withheld'),
  });
});
