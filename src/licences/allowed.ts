/** Licences under which a package may be used here, by their SPDX ids. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  // sharp's binaries, which Astro may use for pictures: linked by it as libraries, never part of a built site.
  'LGPL-3.0-or-later',
  'MIT',
  // lightningcss and axe-core: used as they are, never part of a built site.
  'MPL-2.0',
  // Fonts: their licences lie in every built site.
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
]);

/** Packages whose package.json names no licence, with the one that their own documentation names. */
export const stated: Readonly<Record<string, string>> = { format: 'MIT' };

/** Whether a licence, or an expression of several with OR or AND, lets a package be used. */
export function isAllowed(licence: string): boolean {
  const parts = licence.replace(/^\((.*)\)$/, '$1');
  if (parts.includes(' OR ')) return parts.split(' OR ').some(isAllowed);
  if (parts.includes(' AND ')) return parts.split(' AND ').every(isAllowed);
  return allowed.has(parts);
}
