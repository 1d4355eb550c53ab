import { isAllowed, stated } from './allowed.ts';

/** The part of package-lock.json (version 3) that tells of packages, by their paths. */
export interface Lock {
  packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Readonly<Record<string, string>>;
}

export interface Licensed {
  name: string;
  version: string;
  /** An SPDX expression; undefined where nothing says it. */
  licence: string | undefined;
  /** Used for building and testing the project only, not for building sites. */
  dev: boolean;
}

/** Every package that an installation may bring, by name, each version once. */
export function licencesOf({ packages }: Lock): Licensed[] {
  const parents = parentsOf(packages);
  const all = Object.entries(packages).filter(([path]) => path !== '');
  const found = all.map(([path, { version = '', license, dev = false }]) => {
    const name = nameOf(path);
    // The lock knows no more of packages for other platforms than who asks for them: parts of one thing.
    return { name, version, licence: license ?? stated[name] ?? parents.get(name)?.license, dev };
  });
  const unique = new Map(found.map((it) => [`${it.name} ${it.version} ${it.dev}`, it]));
  return [...unique.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** What nobody may use, or of which nobody knows whether they may. */
export const refused = (packages: readonly Licensed[]): Licensed[] =>
  packages.filter(({ licence }) => licence === undefined || !isAllowed(licence));

/** A line for each licence with its packages, those that build sites before the others; what is refused comes last. */
export function renderLicences(packages: readonly Licensed[]): string {
  const parts = Map.groupBy(packages, ({ dev }) => (dev ? 'For development' : 'For building sites'));
  const listed = [...parts]
    .toSorted()
    .toReversed()
    .map(([title, list]) => `${title}\n${renderPart(list)}`);
  const wrong = refused(packages).map(
    ({ name, version, licence = 'no licence named' }) =>
      `${name} ${version}: ${licence}. Look at it, then see src/licences/allowed.ts.`,
  );
  return [
    ...listed,
    wrong.length === 0 ? `${packages.length} packages, all under allowed licences` : wrong.join('\n'),
  ].join('\n\n');
}

function renderPart(packages: readonly Licensed[]): string {
  const byLicence = Map.groupBy(packages, ({ licence = 'unknown' }) => licence);
  return [...byLicence]
    .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([licence, list]) => `  ${licence} (${list.length}): ${list.map(({ name }) => name).join(', ')}`)
    .join('\n');
}

const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? path;

/** By the name of an optional package: one that asks for it. */
function parentsOf(packages: Lock['packages']): Map<string, LockedPackage> {
  return new Map(
    Object.values(packages).flatMap((parent) =>
      Object.keys(parent.optionalDependencies ?? {}).map((name): [string, LockedPackage] => [name, parent]),
    ),
  );
}
