import { webAddress } from '../briefing/source.ts';
import type { Publisher, Registry } from '../registry/schema.ts';

const TRACKING = /^(?:utm_.*|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|_openstat)$/i;

/** An address of a feed as one that may stand on a page; undefined when it is none. */
export function findWebAddress(text: string, base?: string): string | undefined {
  const address = URL.canParse(text.trim(), base) ? new URL(text.trim(), base).href : undefined;
  return webAddress.safeParse(address).success ? address : undefined;
}

/** The same text for all addresses of one article: no scheme, "www.", fragment, tracking or slash at the end. */
export function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  return `${url.host.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

/** The publisher on whose domain the address lies; of several the one with the longest domain. */
export function findPublisher(address: string | undefined, { publishers }: Registry): Publisher | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const host = `.${new URL(address).hostname}`;
  const owners = [...publishers.values()].flatMap((publisher) =>
    publisher.domains.filter((domain) => host.endsWith(`.${domain}`)).map((domain) => ({ publisher, domain })),
  );
  return owners.toSorted((a, b) => b.domain.length - a.domain.length)[0]?.publisher;
}
