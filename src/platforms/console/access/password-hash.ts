/**
 * Passwords as scrypt hashes (RFC 7914), written without characters that shells, Docker or systemd read as something else.
 *
 * One at a time: each takes 32 MiB and some hundred milliseconds of a thread, and guesses from outside must not take more.
 */
import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';

/**
 * As strong as 128 MiB in one pass, with a quarter of the memory: N 2^15, r 8, p 3
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt).
 */
const COST_EXPONENT = 15;
const BLOCK_SIZE = 8;
const PARALLELISM = 3;

const SALT_BYTES = 16;
const KEY_BYTES = 32;

/** What an entry may ask for: 2^17 in one pass takes 128 MiB. */
const MAX_COST_EXPONENT = 17;
const MAX_BLOCK_SIZE = 8;
const MAX_PARALLELISM = 8;

/** "scrypt.15.8.3.<salt>.<key>", both in base64url. */
const WRITTEN = /^scrypt\.(\d{1,2})\.(\d{1,2})\.(\d{1,2})\.([\w-]{22,86})\.([\w-]{43})$/;

interface HashParts {
  readonly exponent: number;
  readonly blockSize: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly key: Buffer;
}

/** Returns the hash as text; each call has a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const parts = { exponent: COST_EXPONENT, blockSize: BLOCK_SIZE, parallelism: PARALLELISM, salt };
  const key = await deriveKey(password, parts);
  const numbers = [COST_EXPONENT, BLOCK_SIZE, PARALLELISM].join('.');
  return `scrypt.${numbers}.${salt.toString('base64url')}.${key.toString('base64url')}`;
}

export function isPasswordHash(text: string): boolean {
  return readHash(text) !== null;
}

export interface PasswordCheck {
  /**
   * Takes as long whether there is such a user or not.
   *
   * @param hash null for a user that is not.
   * @returns `busy` when too many wait already.
   */
  matches(password: string, hash: string | null): Promise<boolean | 'busy'>;
}

/** Logins that wait for their turn: some seconds of work. */
const MAX_WAITING = 20;

/** @param likeHash one of the users': a user that is not costs as much. */
export function createPasswordCheck(likeHash: string): PasswordCheck {
  // No password has it: its key is random.
  const nobody = [
    ...likeHash.split('.').slice(0, 4),
    randomBytes(SALT_BYTES).toString('base64url'),
    randomBytes(KEY_BYTES).toString('base64url'),
  ].join('.');
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async matches(password, hash) {
      if (waiting >= MAX_WAITING) return 'busy';
      waiting++;
      const turn = last.then(() => check(password, hash ?? nobody));
      last = turn.catch(() => undefined);
      try {
        return (await turn) && hash !== null;
      } finally {
        waiting--;
      }
    },
  };
}

async function check(password: string, hash: string): Promise<boolean> {
  const parts = readHash(hash);
  return parts !== null && timingSafeEqual(await deriveKey(password, parts), parts.key);
}

function readHash(text: string): HashParts | null {
  const [, exponent, blockSize, parallelism, salt = '', key = ''] = WRITTEN.exec(text) ?? [];
  const numbers = [Number(exponent), Number(blockSize), Number(parallelism)] as const;
  const most = [MAX_COST_EXPONENT, MAX_BLOCK_SIZE, MAX_PARALLELISM];
  if (!numbers.every((number, i) => number >= 1 && number <= (most[i] ?? 0))) return null;
  return {
    exponent: numbers[0],
    blockSize: numbers[1],
    parallelism: numbers[2],
    salt: Buffer.from(salt, 'base64url'),
    key: Buffer.from(key, 'base64url'),
  };
}

/** Keyboards write one letter in several ways: all of them are one password. */
function deriveKey(password: string, parts: Omit<HashParts, 'key'>): Promise<Buffer> {
  const { exponent, blockSize: r, parallelism: p, salt } = parts;
  const N = 2 ** exponent;
  // What scrypt needs, and as much again: https://nodejs.org/api/crypto.html#cryptoscryptpassword-salt-keylen-options-callback
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r };
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFC'), salt, KEY_BYTES, options, (error, key) =>
      error === null ? resolve(key) : reject(error),
    );
  });
}
