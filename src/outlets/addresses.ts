// Which internet addresses are public: everything else must never be reached on the word of a stranger.
import { BlockList, isIPv4, isIPv6 } from 'node:net';

const PRIVATE_V4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
];
// Only 2000::/3 is given out at all; within it these carry other networks or none.
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const v4 = blockList(PRIVATE_V4, 'ipv4');
const v6 = blockList(PRIVATE_V6, 'ipv6');
const global6 = blockList(['2000::/3'], 'ipv6');

function blockList(nets: string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const net of nets) {
    const [address, bits] = net.split('/');
    list.addSubnet(address as string, Number(bits), family);
  }
  return list;
}

/**
 * Whether an address belongs to the public internet: not private, loopback, link-local, shared (CGNAT), multicast or
 * reserved, nor an IPv6 form that carries an IPv4 address (mapped, NAT64, 6to4, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !v4.check(address, 'ipv4');
  return isIPv6(address) && global6.check(address, 'ipv6') && !v6.check(address, 'ipv6');
}
