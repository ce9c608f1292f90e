/** Lines of a stream of UTF-8, for what takes JSON lines. */
import type { Readable } from 'node:stream';

/**
 * The lines in order, without their line feeds; the last one is empty where the text ends with one. Not node:readline, which also breaks
 * lines at U+2028, and JSON may hold that unescaped.
 */
export async function* readLines(input: Readable): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of input.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}
