/** One saved page to one line of `verbatim read`, whatever happens to it. */
import { gunzipSync } from 'node:zlib';
import { VerbatimError } from '../model/errors.ts';
import { explainNoPage } from './explain-no-page.ts';
import type { Extractor } from './extract-in-worker.ts';

export interface PageFile {
  /** As the manifest names it: "html/one.html.gz". */
  readonly file: string;
  readonly url: string;
  /** Gzipped or not. */
  readonly bytes: Uint8Array;
}

export interface PageLine {
  readonly file: string;
  readonly title: string;
  /** The body without the headline. */
  readonly text: string;
  readonly error: string | null;
}

/** Unpacked; beyond it the extractor refuses the page anyway. */
const MAX_PAGE_BYTES = 8_000_000;

/** Never rejects for a bad page: its line says what was wrong. */
export async function readPageFile(extractor: Extractor, page: PageFile): Promise<PageLine> {
  const { file, url } = page;
  try {
    const html = await extractor.decode(unpack(page.bytes), null);
    const other = explainNoPage(html);
    if (other !== null) throw new VerbatimError('article-unreadable', `The file ${other}.`);
    const { title, text } = await extractor.extract(html, url);
    const error = text === '' ? 'The page holds no article text.' : null;
    return { file, title, text, error };
  } catch (error) {
    if (!(error instanceof VerbatimError)) throw error;
    return { file, title: '', text: '', error: error.finding };
  }
}

function unpack(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: MAX_PAGE_BYTES });
  } catch (cause) {
    throw new VerbatimError('article-unreadable', 'The file is damaged or too big.', { cause });
  }
}
