import type { RssFeed } from 'feedsmith';

type Media = NonNullable<NonNullable<RssFeed.Feed<string>['items']>[number]['media']>;

/** What Media RSS says about an item and its first picture. */
export interface MediaText {
  /** HTML, or text that is none. */
  description?: { text: string; html: boolean };
  /** Only where both are said. */
  caption?: { text: string; credit: string };
}

/** Reads the elements of an item in Media RSS: its own, else those of its first content or group. */
export function readMedia(media: Media | undefined): MediaText {
  if (media === undefined) return {};
  const contents = [...(media.contents ?? []), ...(media.groups ?? []).flatMap((group) => group.contents ?? [])];
  const groups = media.groups ?? [];
  const described = [media, ...groups, ...contents].find(({ description }) => description?.value !== undefined);
  const { value: text, type } = described?.description ?? {};
  const pictured = contents.find(({ description, credits }) => description?.value && credits?.[0]?.value);
  const caption = pictured?.description?.value;
  const credit = pictured?.credits?.[0]?.value;
  return {
    ...(text === undefined ? {} : { description: { text, html: type === 'html' } }),
    ...(caption === undefined || credit === undefined ? {} : { caption: { text: caption, credit } }),
  };
}
