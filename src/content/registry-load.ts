import type { RegistryFile } from '../registry/files.ts';
import { type Keeper, type KeptRegistry, type LoadedRegistry, loadRegistry } from '../registry/load.ts';
import { openCache } from './cache.ts';
import { digestOf, registryCodeDigest } from './code-digest.ts';
import { registryRoot } from './root.ts';

const cache = openCache<KeptRegistry>('registry');

/** The registry that counts for the folder `root`: read, or as it was read last time. Its `files` may be read already. */
export function loadRegistryOf(root: string, files?: readonly RegistryFile[]): LoadedRegistry {
  const code = registryCodeDigest();
  const keeper: Keeper = {
    find: (digest) => cache.find(digestOf(digest, code)),
    keep: (digest, registry) => cache.keep(digestOf(digest, code), registry),
  };
  return loadRegistry(registryRoot(root), keeper, files);
}
