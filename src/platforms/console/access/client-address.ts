/** Whose address a request comes from, for counting failed logins. */
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { isPublicAddress, networkOf } from '../../../lib/net/public-address.ts';

/**
 * Returns the address of the connection, as a network; behind a proxy the one that it wrote last into X-Forwarded-For, which nobody before it can
 * forge. A proxy is on this machine or its network: what comes from the internet itself speaks for nobody else.
 */
export function clientAddress(c: Context, hasProxy: boolean): string {
  const address = getConnInfo(c).remote.address ?? '';
  const direct = networkOf(address) ?? '';
  if (!hasProxy || [address, direct].some(isPublicAddress)) return direct;
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return networkOf(forwarded) ?? direct;
}
