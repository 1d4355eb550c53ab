import { parseArgs } from 'node:util';
import { measureBuild, measureRebuild, measureSize } from './build.ts';
import { measureCheck } from './check.ts';
import { measureDev } from './dev.ts';
import { measureIngest } from './ingest.ts';
import { measurePages } from './pages.ts';
import { isGood, renderRows, type Row } from './row.ts';
import { measureSearch } from './search.ts';
import { openSites, type Sites } from './sites.ts';

const USAGE = `Usage: npm run bench -- [--only NAME,…] [--sizes N,…] [--json]

Says what checking, building, searching and taking in cost, on generated briefings.

  --only NAME,…      only these: check, build, size, pages, search, rebuild, ingest, dev
  --sizes N,…        numbers of briefings (default: 100,1000)
  --json             print the rows as JSON
  --help             print this`;

// A rebuild changes a briefing, so it comes after all that reads the first build; dev gives the project a registry.
const MEASURES: Readonly<Record<string, (sites: Sites, size: number) => Promise<Row[]>>> = {
  check: measureCheck,
  build: measureBuild,
  size: measureSize,
  pages: measurePages,
  search: measureSearch,
  rebuild: measureRebuild,
  ingest: measureIngest,
  dev: measureDev,
};

process.exitCode = await main();

/** The exit code: 1 when a figure is past its bound, 2 on wrong usage. */
async function main(): Promise<number> {
  const asked = readOptions();
  if (asked === undefined) return say(USAGE, 2);
  if (asked.help) return say(USAGE, 0);
  const sites = openSites();
  try {
    const rows: Row[] = [];
    for (const size of asked.sizes)
      for (const name of asked.names) {
        say(`${name}, ${size} …`, 0);
        rows.push(...(await MEASURES[name]!(sites, size)));
      }
    if (asked.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`);
    return say(renderRows(rows), rows.every(isGood) ? 0 : 1);
  } finally {
    sites.remove();
  }
}

function readOptions(): { names: string[]; sizes: number[]; json: boolean; help: boolean } | undefined {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ options: { only: text, sizes: text, json: flag, help: flag } });
    const names = values.only?.split(',') ?? Object.keys(MEASURES);
    const sizes = (values.sizes ?? '100,1000').split(',').map(Number);
    const isValid =
      names.every((name) => Object.hasOwn(MEASURES, name)) && sizes.every((size) => Number.isInteger(size) && size > 0);
    return isValid ? { names, sizes, json: values.json, help: values.help } : undefined;
  } catch {
    return undefined;
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`);
  return code;
}
