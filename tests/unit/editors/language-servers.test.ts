import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type LanguageServer, startLanguageServer } from '../../setup/language-server.ts';
import { project } from '../../setup/root.ts';

// Starting a server takes a second or more.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let server: LanguageServer;
beforeAll(async () => {
  const schemaAt = (name: string) => pathToFileURL(path.join(project, `.vscode/schemas/${name}.schema.json`)).href;
  const schemas = {
    [schemaAt('briefing')]: 'front-matter.yaml',
    [schemaAt('organization')]: 'src/registry/organizations/*.yaml',
    [schemaAt('places')]: 'src/registry/places.yaml',
  };
  const settings = { yaml: { schemas, schemaStore: { enable: false }, completion: true } };
  server = await startLanguageServer({ script: 'yaml-language-server/bin/yaml-language-server', settings });
  // It asks for its settings when it has started, and answers nothing of use before.
  await server.complete('front-matter.yaml', 'status: |\n', 'yaml');
});
afterAll(() => server?.stop());

const PACT = 'src/registry/organizations/new-pact.yaml';
const head = 'title: "A"\nsummary: "B"\ndate: "2021"\n';

test.each([
  ['countries:\n  - |', ['TJ', 'RU', 'XK']],
  ['countries: [|]', ['TJ']],
  ['organizations:\n  - |', ['csto', 'taliban']],
  ['organizations: [|]', ['csto']],
  ['people: [|]', ['sergei-lavrov']],
  ['mentions: [|]', ['LA', 'nato', 'tass']],
  ['sources:\n  - id: "a"\n    publisher: |', ['tass']],
  ['claims:\n  - id: "c-a"\n    by: |', ['TJ', 'csto', 'unattributed']],
  ['claims:\n  - id: "c-a"\n    statement: |', ['taliban/ru-2003']],
  ['judgements:\n  - text: "A"\n    likelihood: |', ['roughly even chance']],
])('in front matter, the YAML language server offers for %j what there is', async (text, wanted) => {
  const labels = await server.complete('front-matter.yaml', `${head}${text}\n`, 'yaml');
  expect(labels).toEqual(expect.arrayContaining(wanted));
});

test.each([
  [PACT, 'id: "new-pact"\nkind: |\n', 'alliance'],
  [PACT, 'id: "new-pact"\npartOf:\n  - of: |\n', 'csto'],
  [PACT, 'id: "new-pact"\nmembers:\n  - countries: [|]\n', 'TJ'],
  ['src/registry/places.yaml', '- id: "a"\n  kind: |\n', 'crossing'],
])('in %s, it offers for %j what there is', async (file, text, wanted) => {
  expect(await server.complete(file, text, 'yaml')).toContain(wanted);
});
