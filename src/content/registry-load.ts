import { type KeptRegistry, type LoadedRegistry, loadRegistry } from '../registry/load.ts';
import { openCache } from './cache.ts';
import { digestOf, registryCodeDigest } from './code-digest.ts';
import { registryRoot } from './root.ts';

const cache = openCache<KeptRegistry>('registry');

/** The registry that counts for the folder `root`: read, or as it was read last time. */
export function loadRegistryOf(root: string): LoadedRegistry {
  const code = registryCodeDigest();
  return loadRegistry(registryRoot(root), {
    find: (digest) => cache.find(digestOf(digest, code)),
    keep: (digest, registry) => cache.keep(digestOf(digest, code), registry),
  });
}
