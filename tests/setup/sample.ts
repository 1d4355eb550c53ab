import { makeRoot, type Root, succeed } from './root.ts';

/** A root with a published briefing of the project, one without a date, and drafts of the sample feed, built both ways. */
export interface Sample {
  root: string;
  /** The built folders: with drafts, and of published briefings only. */
  drafts: string;
  dist: string;
}

export const sampleIds = {
  briefing: '2021-07-08-russia-ready-to-use-its-base-in-tajikistan',
  draft: '2021-08-25-csto-leaders-confer-by-video-about-afghanistan',
  undated: 'undated-a-report-without-a-day-0a1b2c',
};

export async function buildSample(parent: string): Promise<Sample> {
  const root = makeRoot(parent);
  await fillSample(root, utc);
  const build = (out: string, ...args: string[]) =>
    succeed('build', ['--root', root.dir, '--out', root.at(out), ...args], utc);
  await build('drafts', '--drafts');
  await build('dist');
  return { root: root.dir, drafts: root.at('drafts'), dist: root.at('dist') };
}

/** Writes its briefings alone, as the commands leave them in this environment. */
export async function fillSample(root: Root, env: Record<string, string>): Promise<void> {
  root.copy(`briefings/2021/${sampleIds.briefing}.mdx`);
  root.copy('briefings/feeds/sample.xml');
  root.write(`briefings/undated/${sampleIds.undated}.mdx`, undated);
  const sample = root.at('briefings/feeds/sample.xml');
  await succeed('ingest', [sample, '--publisher', 'sample', '--out', root.at('briefings')], env);
}

const utc = { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' };

const undated = `---
title: "A report without a day"
summary: "Nobody says when."
dateBasis: "unknown"
dateNote: "The text bears no date."
status: "published"
countries: [TJ]
sources:
  - id: "sample"
    publisher: "sample"
---

Nobody says when.<Cite source="sample" />
`;
