import type { LookupAddress } from 'node:dns';
import { describe, expect, it } from 'vitest';
import {
  createGuardedLookup,
  isPublicAddress,
  networkOf,
} from '../../../src/lib/net/public-address.ts';
import { VerbatimError } from '../../../src/model/errors.ts';

it.each([
  ['loopback', '127.0.0.1'],
  ['all of loopback', '127.255.0.9'],
  ['this network', '0.0.0.0'],
  ['private 10/8', '10.1.2.3'],
  ['private 172.16/12', '172.31.255.255'],
  ['private 192.168/16', '192.168.0.1'],
  ['link-local, where clouds keep their metadata', '169.254.169.254'],
  ['shared 100.64/10', '100.64.0.1'],
  ['multicast', '224.0.0.251'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['benchmarks', '198.18.0.1'],
  ['IPv6 loopback', '::1'],
  ['IPv6 unspecified', '::'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 unique local', 'fd12:3456::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
  ['IPv4-mapped in hex', '::ffff:a00:1'],
  ['NAT64', '64:ff9b::7f00:1'],
  ['local NAT64', '64:ff9b:1::1'],
  ['6to4', '2002:7f00:1::'],
  ['documentation', '2001:db8::1'],
  ['no address at all', 'harbour-post.example'],
])('refuses %s', (_, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['93.184.215.14', '172.32.0.1', '100.128.0.1', '2606:4700::1111'])(
  'allows %s',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

describe('the lookup', () => {
  const lookUp = (found: LookupAddress[], all: boolean) =>
    new Promise((resolve, reject) => {
      const lookup = createGuardedLookup((_, __, callback) => callback(null, found));
      lookup('harbour-post.example', { all }, (error, address) =>
        error === null ? resolve(address) : reject(error),
      );
    });
  const open = { address: '93.184.215.14', family: 4 };
  const secret = { address: '10.0.0.7', family: 4 };

  it('hands on public addresses, one or all', async () => {
    expect(await lookUp([open], true)).toEqual([open]);
    expect(await lookUp([open], false)).toBe('93.184.215.14');
  });

  it('refuses a name with one private address among public ones', async () => {
    const refused = lookUp([open, secret], true);
    await expect(refused).rejects.toBeInstanceOf(VerbatimError);
    await expect(refused).rejects.toThrow('harbour-post.example leads to 10.0.0.7');
  });

  it('asks once a connection and hands on what it checked, so that an answer that changes is of no use', async () => {
    const answers = [[open], [secret]];
    let asked = 0;
    const lookup = createGuardedLookup((_, __, callback) => callback(null, answers[asked++] ?? []));
    const connect = () =>
      new Promise((resolve, reject) =>
        lookup('harbour-post.example', { all: true }, (error, address) =>
          error === null ? resolve(address) : reject(error),
        ),
      );
    expect(await connect()).toEqual([open]);
    expect(asked).toBe(1);
    await expect(connect()).rejects.toThrow('no public address');
  });

  it('reports a name without address', async () => {
    await expect(lookUp([], false)).rejects.toThrow('has no address');
  });
});

describe('networkOf', () => {
  it.each([
    ['198.51.100.7', '198.51.100.7'],
    ['::ffff:198.51.100.7', '198.51.100.7'],
    ['2001:db8:1:2:3:4:5:6', '20010db800010002/64'],
    ['2001:db8:1:2::9', '20010db800010002/64'],
    ['2001:db8::9', '20010db800000000/64'],
    ['2001:db8::a', '20010db800000000/64'],
    ['::1', '0000000000000000/64'],
    ['', null],
    ['unknown', null],
    ['198.51.100.7, 1.2.3.4', null],
  ])('%s is counted as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
