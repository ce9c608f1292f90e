/**
 * Which addresses may be reached from the outside world's links: only globally routed unicast ones. Used on literal
 * addresses in URLs and inside the connector's lookup, so that a name can't be checked as one address and reached as another.
 */
import type { LookupAddress, LookupOptions } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { VerbatimError } from '../../model/errors.ts';

/** `dns.lookup` with `all: true`. */
export type ResolveName = (
  hostname: string,
  options: LookupOptions & { all: true },
  callback: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * @param address an IPv4 or IPv6 address without brackets.
 * @returns false for every special range of the IANA registries (loopback, private, link-local, shared, multicast,
 *   mapped, NAT64, documentation, ...) and for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.parse(address).range() === 'unicast';
}

/**
 * Returns what one household or machine is counted by: an IPv4 address as it is, also inside IPv6; of IPv6 the network of 64 bits that
 * providers give to one customer (https://www.rfc-editor.org/rfc/rfc6177). null for what is no address.
 */
export function networkOf(address: string): string | null {
  if (!ipaddr.isValid(address)) return null;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = parsed.toByteArray().slice(0, 8);
  return `${Buffer.from(network).toString('hex')}/64`;
}

/** A lookup for `net.connect` that fails with `address-refused` when any address behind the name is not public. */
export function createGuardedLookup(resolve: ResolveName): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, '');
      const refused = addresses.find(({ address }) => !isPublicAddress(address));
      if (refused !== undefined) {
        const finding = `${hostname} leads to ${refused.address}, which is no public address.`;
        return callback(new VerbatimError('address-refused', finding), '');
      }
      if (options.all === true) return callback(null, addresses);
      const [first] = addresses;
      if (first === undefined) return callback(new Error(`${hostname} has no address`), '');
      return callback(null, first.address, first.family);
    });
  };
}
