/** What a briefing that nobody has written yet is known by. */
export interface BlankBriefing {
  title: string;
  /** EDTF, valid. */
  date: string;
  /** Id of the country it is about. */
  country: string;
}

/** The whole file of a briefing still to be written: a draft with all required keys, which passes the check as it is. */
export const blankBriefing = ({ title, date, country }: BlankBriefing): string => `---
title: ${quoted(title)}
# Lists of briefings and the search show this.
summary: "Say in one or two sentences what happened and why it matters."
# What the briefing is as of: the day on which its newest source was published. A month ("2021-07"), a year ("2021")
# and a span ("2021-07-05/2021-07-07") are dates too; "~" after a date means about, "?" uncertain.
date: ${quoted(date)}
# Set this to published when the briefing is finished.
status: draft
# Countries by their code in src/registry/countries/, the one it is mainly about first.
countries: [${quoted(country)}]
# Every text that the briefing rests on. <Cite source="…" /> names it by its id.
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
