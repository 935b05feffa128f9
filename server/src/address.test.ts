import { expect, test } from 'vitest';
import { addressGroup, forwardedFor, isLoopback } from './address.ts';

test.each([
  ['192.168.1.20', '192.168.1.20'],
  ['::ffff:192.168.1.20', '192.168.1.20'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, group) => {
  expect(addressGroup(address)).toBe(group);
});

test('of a list of forwarded addresses only what the nearest proxy wrote is believed', () => {
  expect(forwardedFor('10.6.6.6, 203.0.113.7')).toBe('203.0.113.7');
  expect(forwardedFor('203.0.113.7')).toBe('203.0.113.7');
  expect(forwardedFor('')).toBeUndefined();
  expect(forwardedFor(undefined)).toBeUndefined();
});

test('loopback is this machine and nobody else', () => {
  expect(['127.0.0.1', '::1', '::ffff:127.0.0.1'].map(isLoopback)).toEqual([true, true, true]);
  expect(['192.168.1.20', '::ffff:10.0.0.1', '12.7.0.1', ''].map(isLoopback)).toEqual(
    Array.from({ length: 4 }, () => false),
  );
});
