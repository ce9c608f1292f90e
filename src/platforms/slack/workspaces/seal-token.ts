/**
 * Tokens of other workspaces, sealed for the store: AES-256-GCM (NIST SP 800-38D), with the workspace's id authenticated beside,
 * so that a token can neither be read nor moved to another workspace without the key.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface Sealer {
  /** Never gives the same twice. */
  seal(secret: string, workspaceId: string): string;
  /** Returns null when the key is another one, or the sealed text or its workspace was changed. */
  open(sealed: string, workspaceId: string): string | null;
}

const CIPHER = 'aes-256-gcm';
const KEY_BYTES = 32;
/** Of NIST SP 800-38D, 8.2: 96 bits, new for each. */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Stands before each sealed text, so that another way of sealing can be told from this one. */
const VERSION = 'v1.';

/** @param key as the operator gives it: long and random, of whatever characters. */
export function createSealer(key: string): Sealer {
  const secretKey = Buffer.from(
    hkdfSync('sha256', key, '', 'verbatim slack installations', KEY_BYTES),
  );
  const told = (workspaceId: string) => Buffer.from(`slack:${workspaceId}`);
  return {
    seal(secret, workspaceId) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, secretKey, nonce).setAAD(told(workspaceId));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return VERSION + Buffer.concat([nonce, cipher.getAuthTag(), text]).toString('base64url');
    },
    open(sealed, workspaceId) {
      const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64url');
      if (!sealed.startsWith(VERSION) || bytes.length < NONCE_BYTES + TAG_BYTES) return null;
      const nonce = bytes.subarray(0, NONCE_BYTES);
      const decipher = createDecipheriv(CIPHER, secretKey, nonce, { authTagLength: TAG_BYTES })
        .setAAD(told(workspaceId))
        .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString('utf8');
      } catch {
        return null;
      }
    },
  };
}
