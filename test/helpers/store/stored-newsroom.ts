import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { silentLogger } from '../../../src/lib/logger.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { tempFolder } from '../temp-folder.ts';
import { news, type Said } from '../values/news.ts';
import { person } from '../values/quote.ts';
import { newsDayClock } from './open-test-store.ts';

const BRIDGE: readonly Said[] = [
  { words: 'We will not pay for it.', about: 'Oster' },
  { words: 'Somebody must.', by: person('Jonas Falk') },
];

/** A folder in which two people were quoted, or whom the test says. */
export async function storedNewsroom(said: readonly Said[] = BRIDGE): Promise<string> {
  const folder = tempFolder();
  mkdirSync(join(folder, 'data'));
  const path = join(folder, 'data/verbatim.db');
  const store = await openStore({ path, clock: newsDayClock, logger: silentLogger });
  const { article, analysis } = news({ title: 'The bridge', said });
  await store.saveArticle(article, analysis);
  await store.close();
  return folder;
}
