/** What a briefing that nobody has written yet is known by. */
export interface BlankBriefing {
  title: string;
  /** EDTF, valid. */
  date: string;
  /** Ids of the countries that it is about, one at least. */
  countries: readonly string[];
  /** Other ids that it names, by key. */
  named?: Readonly<Partial<Record<NamedKey, readonly string[]>>>;
  /** Keys of which nobody has confirmed what a machine put there. */
  derived?: readonly string[];
}

const NAMED = ['mentions', 'organizations', 'people', 'places'] as const;
type NamedKey = (typeof NAMED)[number];

/** The whole file of a briefing still to be written: a draft with all required keys, which passes the check as it is. */
export const blankBriefing = ({ title, date, countries, named = {}, derived = [] }: BlankBriefing): string => `---
title: ${quoted(title)}
# Lists of briefings and the search show this.
summary: "Say in one or two sentences what happened and why it matters."
# What the briefing is as of: the day on which its newest source was published. A month ("2021-07"), a year ("2021")
# and a span ("2021-07-05/2021-07-07") are dates too; "~" after a date means about, "?" uncertain.
date: ${quoted(date)}
# Set this to published when the briefing is finished.
status: draft
${derived.length === 0 ? '' : `# Found in the text and confirmed by nobody: take out what you have looked at.\nderived: ${list(derived)}\n`}# Countries by their code in src/registry/countries/, the one it is mainly about first.
countries: ${list(countries)}
${NAMED.map((key) => line(key, named[key] ?? [])).join('')}# Every text that the briefing rests on. <Cite source="…" /> names it by its id.
sources:
  - id: "source-1"
    # Who published it, by id in src/registry/publishers.yaml.
    publisher: "unknown"
    # Take the "#" off what you know.
    # title: "The headline as printed"
    # url: "https://"
    # date: "${date}"
    # language: "en"
---

Say in a sentence or two what the reader has to know.

## What happened

Say what happened, when and where, and who says so.<Cite source="source-1" />

## What is not known

Say what the sources leave open, and where they contradict each other.

## Why it matters

Say what follows from it, and for whom.

## What to watch

Say what would show that this goes on, or that it was wrong.
`;

/** JSON is YAML: its quotes keep "NO" a text. */
const quoted = (text: string): string => JSON.stringify(text);
const list = (ids: readonly string[]): string => `[${ids.map(quoted).join(', ')}]`;
const line = (key: string, ids: readonly string[]): string => (ids.length === 0 ? '' : `${key}: ${list(ids)}\n`);
