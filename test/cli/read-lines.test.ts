import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readLines } from '../../src/cli/read-lines.ts';

it.each<[string, readonly string[], readonly string[]]>([
  ['a line in two pieces', ['one\ntw', 'o\n'], ['one', 'two', '']],
  ['no line feed at the end', ['one'], ['one']],
  ['a line separator inside a line', ['a\u2028b\nc'], ['a\u2028b', 'c']],
  ['nothing', [], ['']],
])('reads %s', async (_, chunks, lines) => {
  const input = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const read: string[] = [];
  for await (const line of readLines(input)) read.push(line);
  expect(read).toEqual(lines);
});
