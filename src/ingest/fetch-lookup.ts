import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isPublicAddress } from './fetch-guard.ts';

/** How names become addresses; all of a name's addresses. */
export type Resolve = (
  hostname: string,
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A name that leads into this machine's own network. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
}

const throughSystem: Resolve = (hostname, done) => systemLookup(hostname, { all: true }, done);

/**
 * A lookup for `http.request`, which connects to what it answers: a name is looked up once, all its addresses are
 * checked, and a second, different answer of its name server is never asked for.
 */
export function guardedLookup(allowPrivate: boolean, resolve: Resolve = throughSystem): LookupFunction {
  return (hostname, { all }, done) => {
    resolve(hostname, (error, addresses) => {
      if (error !== null) return done(error, '', 0);
      const [first] = addresses;
      const barred = allowPrivate ? undefined : addresses.find(({ address }) => !isPublicAddress(address));
      if (barred !== undefined) return done(new PrivateAddressError(barred.address), '', 0);
      if (first === undefined) return done(new Error(`"${hostname}" has no address.`), '', 0);
      if (all === true) return done(null, addresses);
      return done(null, first.address, first.family);
    });
  };
}
