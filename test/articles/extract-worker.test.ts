import { expect, it } from 'vitest';
import {
  decodePageTask,
  extractFragmentTask,
  extractPageTask,
} from '../../src/articles/extract-worker.ts';

it('hands its tasks to the extractor', async () => {
  const task = { html: '<p>The tide turned.</p>', url: '', feed: null };
  const latin = Buffer.from('<p>É', 'latin1');
  expect(decodePageTask({ body: latin, contentType: 'text/html;charset=latin1' })).toBe('<p>É');
  expect(extractFragmentTask(task).text).toBe('The tide turned.');
  const page = await extractPageTask({
    ...task,
    html: '<h1>Tide</h1>',
    url: 'https://post.example/a',
  });
  expect(page).toMatchObject({ title: 'Tide', outlet: 'post.example' });
});
