/** Documents as JSON lines, read as articles without a store: what `verbatim positions --from-jsonl` answers from. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { DateTime } from 'luxon';
import { analyze } from '../analysis/analyze.ts';
import { sayUnreadable } from '../lib/file-trouble.ts';
import type { Article, ArticleId } from '../model/article.ts';
import { VerbatimError } from '../model/errors.ts';
import type { Quote } from '../model/quote.ts';
import { buildQuotes } from '../store/quotes/build-quotes.ts';
import { readLines } from './read-lines.ts';

export interface ReadDocument {
  readonly article: Article;
  /** Those whose words stand in the document's text: what only its title says is left out where the text doesn't begin with the title. */
  readonly quotes: readonly Quote[];
}

const FIELDS = ['id', 'url', 'title', 'publishedAt', 'text'] as const;

type Fields = Readonly<Record<(typeof FIELDS)[number], string>>;

const ALLOWED =
  '{"id", "url", "title", "publishedAt", "text"} as JSON on one line, each a string, publishedAt in ISO 8601 ("2026-03-03T08:30:00Z")';

/** Of what was found, when it is said again. */
const MAX_SHOWN_CHARS = 60;

/**
 * The documents in order. Empty lines are passed over.
 *
 * @param file or "-" for `stdin`.
 * @throws {VerbatimError} `usage` for a file that can't be read; naming the line that is no document, what was found there, and what is
 *   allowed.
 */
export async function* readDocuments(file: string, stdin: Readable): AsyncGenerator<ReadDocument> {
  const input = file === '-' ? stdin : createReadStream(file);
  const lineOfId = new Map<string, number>();
  let line = 0;
  for await (const text of linesOf(input, file)) {
    line++;
    if (text.trim() === '') continue;
    const fields = parseFields(text, line);
    const earlier = lineOfId.get(fields.id);
    if (earlier !== undefined)
      throw refuse(line, `the id "${shorten(fields.id)}" of line ${earlier} again`);
    lineOfId.set(fields.id, line);
    yield readDocument(fields, line);
  }
}

async function* linesOf(input: Readable, file: string): AsyncGenerator<string> {
  try {
    yield* readLines(input);
  } catch (cause) {
    throw new VerbatimError(
      'usage',
      `${file} can't be read (${sayUnreadable(cause)}); allowed: a file of JSON lines, or - for stdin.`,
      { cause },
    );
  }
}

function readDocument(fields: Fields, line: number): ReadDocument {
  const { id, title, text } = fields;
  const isTitleInText = title.trim() === '' || text.trimStart().startsWith(title.trim());
  const head = isTitleInText ? '' : `${title}\n\n`;
  const article: Article = {
    id: id as ArticleId,
    feedId: null,
    url: fields.url,
    outlet: outletOf(fields.url, line),
    title,
    publishedAtMs: publishedAtOf(fields.publishedAt, line),
    text: head + text,
  };
  const quotes = buildQuotes(article, analyze(article.text));
  return {
    article,
    quotes: quotes.filter(({ contentSpans }) =>
      contentSpans.every(({ start }) => start >= head.length),
    ),
  };
}

function parseFields(text: string, line: number): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse(line, `${JSON.stringify(shorten(text))}, which is no JSON`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refuse(line, `${shorten(JSON.stringify(value))}, which is no object`);
  for (const field of FIELDS) {
    const found: unknown = Reflect.get(value, field);
    if (found === undefined) throw refuse(line, `no "${field}"`);
    if (typeof found !== 'string')
      throw refuse(line, `${shorten(JSON.stringify(found))} as "${field}", which is no string`);
  }
  return value as Fields;
}

function publishedAtOf(publishedAt: string, line: number): number {
  const time = DateTime.fromISO(publishedAt, { zone: 'utc' });
  if (time.isValid) return time.toMillis();
  throw refuse(line, `"${shorten(publishedAt)}" as "publishedAt", which is no date`);
}

/** "harbour-post.example" */
function outletOf(url: string, line: number): string {
  if (URL.canParse(url)) return new URL(url).hostname.replace(/^www\./u, '');
  throw refuse(line, `"${shorten(url)}" as "url", which is no address`);
}

function refuse(line: number, found: string): VerbatimError {
  return new VerbatimError(
    'usage',
    `Line ${line} of the input has ${found}; allowed: ${ALLOWED}. Correct the line, or leave it out.`,
  );
}

const shorten = (text: string) =>
  text.length <= MAX_SHOWN_CHARS ? text : `${text.slice(0, MAX_SHOWN_CHARS)}…`;
