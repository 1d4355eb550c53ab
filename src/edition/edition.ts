import { z } from 'zod';
import { edtfText } from '../briefing/edtf.ts';

const digests = z.record(z.string(), z.string());

/** What a site held at one time: digests of its published briefings by id, and of registry entries by "kind/id". */
export const contents = z.strictObject({
  newest: edtfText.optional().describe('Date of its newest source.'),
  briefings: digests,
  registry: digests,
});
export type Contents = z.infer<typeof contents>;

/** Contents that were packed and given away, numbered from 1. */
const edition = contents.extend({ number: z.int().positive() });
export type Edition = z.infer<typeof edition>;

/** `briefings/.editions.json`: the last two editions, the older one first. */
export const editionsFile = z.strictObject({ editions: z.array(edition).max(2) });

const isSame = (a: Contents, b: Contents): boolean =>
  isSameRecord(a.briefings, b.briefings) && isSameRecord(a.registry, b.registry);

/** The last edition that differs from what the site holds now. */
export const lastOther = (editions: readonly Edition[], now: Contents): Edition | undefined =>
  editions.findLast((it) => !isSame(it, now));

/** The editions after packing: the present one joins where the last one is another. */
export function withEdition(editions: readonly Edition[], now: Contents): Edition[] {
  const last = editions.at(-1);
  if (last !== undefined && isSame(last, now)) return [...editions];
  return [...editions.slice(-1), { number: (last?.number ?? 0) + 1, ...now }];
}

/** Keys of what is new, what is another, and what is gone. */
export function differences(before: Record<string, string>, now: Record<string, string>) {
  return {
    added: Object.keys(now).filter((key) => !Object.hasOwn(before, key)),
    changed: Object.keys(now).filter((key) => Object.hasOwn(before, key) && before[key] !== now[key]),
    removed: Object.keys(before).filter((key) => !Object.hasOwn(now, key)),
  };
}

function isSameRecord(a: Record<string, string>, b: Record<string, string>): boolean {
  const { added, changed, removed } = differences(a, b);
  return added.length + changed.length + removed.length === 0;
}
