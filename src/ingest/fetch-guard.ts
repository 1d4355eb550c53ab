import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export type CheckedAddress = { ok: true; url: URL } | { ok: false; reason: string };

const LONGEST_ADDRESS = 2048;
/** Answers to virtual machines only, though its range is public (Azure's WireServer). */
const METADATA = new Set(['168.63.129.16']);
/** Names that never lead to another machine, or only to one of the same network (RFC 6761, RFC 6762, RFC 9476). */
const LOCAL_NAME = /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|lan|home\.arpa|onion|alt)$/;
const HINT = 'Only --allow-private fetches from there.';

/**
 * An address that may be fetched: http or https, with a host and without a user name, and not on this machine or in its
 * own network unless `allowPrivate`. A host that is a name is checked again when it is looked up.
 */
export function checkAddress(text: string, { allowPrivate }: { allowPrivate: boolean }): CheckedAddress {
  if (text.length > LONGEST_ADDRESS)
    return refuse(`The address has ${text.length} characters; ${LONGEST_ADDRESS} are the most.`);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return refuse(`"${withoutCredentials(text)}" is no web address. Check how it is written.`);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(`"${url.protocol}" is not fetched. Give an address with http or https.`);
  if (url.username !== '' || url.password !== '')
    return refuse('The address carries a user name or password, and those are not sent. Take them out.');
  if (!allowPrivate && isLocalHost(url.hostname))
    return refuse(`"${url.hostname}" lies on this machine or in its own network. ${HINT}`);
  return { ok: true, url };
}

/** Whether anyone on the internet may own this IP address (version 4 or 6, without brackets). */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false;
  const read = ipaddr.process(address);
  if (read.range() !== 'unicast' || METADATA.has(read.toString())) return false;
  // Of version 6 only 2000::/3 has been given out; the library calls all that has no other name unicast.
  return read instanceof ipaddr.IPv4 || ((read.parts[0] ?? 0) & 0xe000) === 0x2000;
}

/** Without user name and password: so that a report does not repeat them. */
export function withoutCredentials(address: string): string {
  if (!URL.canParse(address)) return address.replace(/\/\/[^/]*@/, '//');
  const url = new URL(address);
  if (url.username === '' && url.password === '') return address;
  url.username = '';
  url.password = '';
  return url.href;
}

/** `hostname` as the URL standard writes it: 0x7f.1, 2130706433 and full-width digits are 127.0.0.1 by then. */
function isLocalHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (isIP(host) !== 0) return !isPublicAddress(host);
  return host === '' || LOCAL_NAME.test(host) || !host.includes('.');
}

const refuse = (reason: string): { ok: false; reason: string } => ({ ok: false, reason });
