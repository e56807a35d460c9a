import { expect, it } from '@jest/globals';
import { networkOf } from './network.js';

// 2001:db8::/32 and 192.0.2.0/24 are for documentation (RFC 3849, RFC 5737); the first four groups are 64 bits.
it.each([
  { address: '192.0.2.7', network: '192.0.2.7' },
  { address: '::ffff:192.0.2.7', network: '192.0.2.7' },
  { address: '2001:db8:1:2:3:4:5:6', network: '2001:db8:1:2::/64' },
  { address: '2001:DB8:1:2::6', network: '2001:db8:1:2::/64' },
  { address: '2001:0db8::6', network: '2001:db8:0:0::/64' },
  { address: '::1', network: '0:0:0:0::/64' },
  { address: 'fe80::1%eth0', network: 'fe80:0:0:0::/64' },
  { address: '', network: '' },
])('of $address is $network', ({ address, network }) => expect(networkOf(address)).toBe(network));
