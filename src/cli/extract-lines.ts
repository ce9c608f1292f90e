/** `verbatim extract`: documents in, attributions out, one JSON line each, in order. */
import { once } from 'node:events';
import { analyze } from '../analysis/analyze.ts';
import { toExtractLine } from '../analysis/to-extract-line.ts';
import { VerbatimError } from '../model/errors.ts';
import { readLines } from './read-lines.ts';

interface Document {
  readonly id: string;
  readonly text: string;
}

/** @throws {VerbatimError} `usage` naming the line that is no document. */
export async function extractLines(): Promise<void> {
  let lineNumber = 0;
  for await (const line of readLines(process.stdin)) {
    lineNumber++;
    if (line.trim() === '') continue;
    const { id, text } = parseDocument(line, lineNumber);
    const isRoomLeft = process.stdout.write(
      `${JSON.stringify(toExtractLine(id, text, analyze(text)))}\n`,
    );
    if (!isRoomLeft) await once(process.stdout, 'drain');
  }
}

function parseDocument(line: string, lineNumber: number): Document {
  const advice = `Line ${lineNumber} of the input is no document; allowed: {"id": "…", "text": "…"} as JSON on one line.`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new VerbatimError('usage', advice, { cause });
  }
  if (isDocument(value)) return value;
  throw new VerbatimError('usage', advice);
}

function isDocument(value: unknown): value is Document {
  if (typeof value !== 'object' || value === null) return false;
  const { id, text } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof text === 'string';
}
