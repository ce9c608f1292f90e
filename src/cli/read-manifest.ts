/** `verbatim parse-feed` and `verbatim read`: stored feeds and pages, named by a manifest, as JSON lines. For measuring. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createExtractor, EXTRACTOR_DEFAULTS } from '../articles/extract-in-worker.ts';
import { readPageFile } from '../articles/read-page-file.ts';
import { parseFeedLine } from '../feeds/parse-feed-line.ts';
import { sayUnreadable } from '../lib/file-trouble.ts';
import { VerbatimError } from '../model/errors.ts';

interface ManifestEntry {
  /** Relative to the manifest. */
  readonly file: string;
  readonly url?: string;
  readonly httpHeaders?: Readonly<Record<string, string>>;
  readonly documentUrl?: string | null;
}

/** @throws {VerbatimError} `usage` when the manifest, or a file that it names, can't be read. */
export async function parseFeedFiles(manifest: string): Promise<void> {
  for (const entry of readEntries(manifest, 'feeds/')) {
    printLine(await parseFeedLine(entry, readBeside(manifest, entry.file)));
  }
}

/** Throws like `parseFeedFiles`. */
export async function readPageFiles(manifest: string): Promise<void> {
  // All files are read first: a missing one is told before any work has begun.
  const pages = readEntries(manifest, 'html/').map(({ file, url = '' }) => ({
    file,
    url,
    bytes: readBeside(manifest, file),
  }));
  const extractor = createExtractor(EXTRACTOR_DEFAULTS);
  try {
    const lines = pages.map((page) => readPageFile(extractor, page));
    for (const line of await Promise.all(lines)) printLine(JSON.stringify(line));
  } finally {
    await extractor.close();
  }
}

const printLine = (line: string) => void process.stdout.write(`${line}\n`);

function readEntries(manifest: string, folder: string): readonly ManifestEntry[] {
  const allowed = 'allowed: JSON of the form {"entries": [{"file": "…"}]}';
  let parsed: { readonly entries?: unknown };
  try {
    parsed = JSON.parse(readFileSync(manifest, 'utf8'));
  } catch (cause) {
    throw new VerbatimError(
      'usage',
      `${manifest} can't be read (${sayUnreadable(cause)}); ${allowed}.`,
      { cause },
    );
  }
  if (!Array.isArray(parsed?.entries) || !parsed.entries.every(isEntry))
    throw new VerbatimError('usage', `${manifest} is no manifest; ${allowed}.`);
  return parsed.entries.filter(({ file }) => file.startsWith(folder));
}

function isEntry(value: unknown): value is ManifestEntry {
  return (
    typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string'
  );
}

function readBeside(manifest: string, file: string): Uint8Array {
  const path = join(dirname(manifest), file);
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new VerbatimError('usage', `${path} can't be read (${sayUnreadable(cause)}).`, { cause });
  }
}
