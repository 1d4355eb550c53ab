import { makeRoot, type Root } from '../../setup/root.ts';

export const BRIEFING = 'briefings/2021/2021-07-07-ferries-stop.mdx';
export const OTHER = 'briefings/2021/2021-07-09-ferries-sail.mdx';
export const FEEDS = 'briefings/feeds.yaml';
export const PACT = 'src/registry/organizations/harbour-pact.yaml';

/** A root without a problem, in a world with two countries. */
export function makeSoundRoot(): Root {
  const root = makeRoot();
  root.write(
    'src/registry/countries/world.yaml',
    `- { id: QM, slug: norland, name: Norland, aliases: [{ text: NL, as: acronym }] }
- { id: QN, slug: vestria, name: Vestria }
`,
  );
  root.write('src/registry/publishers.yaml', '- { id: wire, name: Test wire, kind: news-agency }\n');
  root.write(PACT, 'id: harbour-pact\nkind: alliance\nname: Harbour Pact\nreviewed: "2021-07-01"\n');
  root.write(FEEDS, '- source: feeds/wire.xml\n  publisher: wire\n');
  root.write(BRIEFING, briefing({ date: '2021-07-07', event: EVENT, body: '<Event id="ferries-stop-2021" />' }));
  const event = '  - { event: ferries-stop-2021, sources: [wire] }';
  root.write(OTHER, briefing({ date: '2021-07-09', event, body: 'They sail again.' }));
  return root;
}

export const EVENT = `  - id: "ferries-stop-2021"
    date: "2021-07-06"
    title: "The ferries stop"
    kind: "incident"
    countries: [QM]
    organizations: [harbour-pact]
    sources: [wire]`;

const briefing = ({ date, event, body }: { date: string; event: string; body: string }) => `---
title: "Ferries between Norland and Vestria"
summary: "The harbour of Norland is shut."
date: "${date}"
status: "published"
countries: [QM, QN]
events:
${event}
claims:
  - id: "c-repairs"
    by: "QM"
    date: "2021-07-07"
    kind: "statement"
    text: "The ferries are being repaired."
    sources: [wire]
sources:
  - id: "wire"
    publisher: "wire"
---

No ferry left the [harbour](country:QM) on Tuesday.<Cite source="wire" />

${body}

<Claim id="c-repairs" />
`;
