import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { licencesOf, refused } from '../../src/licences/licences.ts';

interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  overrides: Record<string, string>;
  allowScripts: Record<string, boolean>;
}

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optional?: boolean;
  hasInstallScript?: boolean;
  license?: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const manifest = read<Package>('package.json');
const lock = read<{ lockfileVersion: number; packages: Record<string, Locked & Partial<Package>> }>(
  'package-lock.json',
);
const { '': root, ...locked } = lock.packages;
const declared = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };

describe('what an installation brings', () => {
  test.each(Object.entries({ ...declared, ...manifest.overrides }))(
    '%s is asked for in one version: %s',
    (_name, version) => {
      expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/);
    },
  );

  test('the lock was made of this package.json, and has the versions that it asks for', () => {
    const { dependencies, devDependencies, optionalDependencies } = manifest;
    expect(root).toMatchObject({ dependencies, devDependencies, optionalDependencies });
    const versions = Object.keys(declared).map((name) => [name, locked[`node_modules/${name}`]?.version]);
    expect(Object.fromEntries(versions)).toEqual(declared);
  });

  test('every package has a checksum, but for those of other platforms', () => {
    const unchecked = Object.entries(locked).filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(unchecked.filter(([, { optional }]) => optional !== true).map(([name]) => name)).toEqual([]);
  });

  test('comes from a registry: no package from a git repository, an address or a folder', () => {
    const addresses = Object.values(locked).flatMap(({ resolved }) => resolved ?? []);
    expect(addresses.filter((address) => !/^https:\/\/[^/]+\/.+\.tgz$/.test(address))).toEqual([]);
  });

  test('no script runs when a package is installed: whoever has one is named, and denied', () => {
    const names = Object.entries(locked).flatMap(([path, { hasInstallScript }]) =>
      hasInstallScript === true ? [path.split('node_modules/').at(-1)] : [],
    );
    expect([...new Set(names)].filter((name) => manifest.allowScripts[name ?? ''] !== false)).toEqual([]);
  });

  test('every package is under an allowed licence', () => {
    expect(refused(licencesOf(lock))).toEqual([]);
  });
});
