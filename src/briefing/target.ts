import type { Complaint } from './body-problem.ts';
import type { Answers } from './look.ts';
import { webAddress } from './source.ts';

/** What a link of a body may lead to by kind and id: `organization:csto`. */
export const linkedKinds = [
  'country',
  'organization',
  'person',
  'publisher',
  'place',
  'event',
  'briefing',
] as const satisfies (keyof Answers)[];
type LinkedKind = (typeof linkedKinds)[number];

/** Where the address of a link leads. */
export type Target =
  | { to: 'own'; kind: LinkedKind; id: string }
  | { to: 'page'; anchor: string }
  | { to: 'web'; address: string }
  | { to: 'nowhere'; complaint: Complaint };

/** Reads an address after character references are decoded, as it stands in the tree. */
export function parseTarget(address: string): Target {
  if (/\p{Cc}/u.test(address))
    return refuse(`The address ${JSON.stringify(address)} holds a control character.`, 'Remove it.');
  if (address.startsWith('#')) return { to: 'page', anchor: decode(address.slice(1)) };
  const [, scheme, rest = ''] = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(address) ?? [];
  if (scheme === undefined) return refuse(`"${address}" is the path of a page or file.`, ownHint);
  const kind = linkedKinds.find((known) => known === scheme);
  if (kind !== undefined) return { to: 'own', kind, id: rest };
  return webTarget(address, scheme.toLowerCase());
}

const ownHint = `Write kind:id, with one of ${linkedKinds.join(', ')} as kind, such as briefing:2021-07-07-slug.`;

function webTarget(address: string, scheme: string): Target {
  if (scheme === 'mailto') return { to: 'web', address };
  if (scheme !== 'http' && scheme !== 'https')
    return refuse(`"${address}" is neither an http, https or mailto address nor one of our own kinds.`, ownHint);
  const { error } = webAddress.safeParse(address);
  return error === undefined
    ? { to: 'web', address }
    : refuse(`"${address}" is no address for a page.`, error.issues[0]?.message ?? '');
}

const refuse = (message: string, hint: string): Target => ({
  to: 'nowhere',
  complaint: { rule: 'link', message, hint },
});

/** Fragments are written with or without percent-encoding. */
function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
