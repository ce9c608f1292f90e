import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeBody } from '../../../src/lib/net/decode-body.ts';
import { VerbatimError } from '../../../src/model/errors.ts';

it('gives the body, or says what is wrong with it, whatever was sent', async () => {
  const coding = fc.constantFrom('gzip', 'br', 'deflate', 'gzip, br', 'x-gzip', 'zstd', '');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), coding, async (bytes, header) => {
      const outcome = await decodeBody(Buffer.from(bytes), header, 1000).catch((error) => error);
      expect(outcome instanceof Uint8Array || outcome instanceof VerbatimError).toBe(true);
    }),
  );
});

it('keeps to the cap', async () => {
  const bomb = gzipSync(Buffer.alloc(2 * 1024 * 1024));
  await expect(decodeBody(bomb, 'gzip', 1024 * 1024)).rejects.toThrow('larger than 1 MB');
});

it.each(['', 'identity', 'none', 'UTF-8', 'gzip, utf-8'])(
  'takes the name of no coding for none: "%s"',
  async (header) => {
    const sent = Buffer.from('<rss></rss>');
    const given = header.startsWith('gzip') ? gzipSync(sent) : sent;
    expect(Buffer.from(await decodeBody(given, header, 1000)).toString()).toBe('<rss></rss>');
  },
);

it('refuses a coding that it does not know', async () => {
  await expect(decodeBody(Buffer.from('a'), 'zstd', 1000)).rejects.toThrow('unknown coding, zstd');
});
