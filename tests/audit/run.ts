import { parseArgs } from 'node:util';
import { auditCorpus } from './corpus.ts';
import { auditIntake } from './intake.ts';
import { auditKills } from './kills.ts';
import { auditLighthouse } from './lighthouse.ts';
import { auditPages } from './pages.ts';
import { holds, type Row } from './row.ts';

/** The long gates in full, by the name that `--only` takes. */
const audits: Readonly<Record<string, () => Promise<Row[]>>> = {
  corpus: auditCorpus,
  intake: auditIntake,
  kills: auditKills,
  lighthouse: auditLighthouse,
  pages: auditPages,
};

const usage = `Usage: npm run audit -- [--only NAME,…]\nNames: ${Object.keys(audits).join(', ')}.`;

process.exitCode = await main(process.argv.slice(2));

/** 0: all hold; 1: one falls short or could not be run; 2: wrong usage. */
async function main(args: readonly string[]): Promise<number> {
  const names = readNames(args);
  const unknown = names?.filter((name) => !Object.hasOwn(audits, name)) ?? [];
  if (names === undefined || unknown.length > 0) {
    process.stderr.write(`${unknown.map((name) => `There is no audit "${name}".\n`).join('')}${usage}\n`);
    return 2;
  }
  let areHolding = true;
  process.stdout.write(line(['audit', 'measure', 'value', 'bound', 'ok']));
  for (const name of names) areHolding = (await print(name)) && areHolding;
  return areHolding ? 0 : 1;
}

function readNames(args: readonly string[]): string[] | undefined {
  try {
    const { values } = parseArgs({ args: [...args], options: { only: { type: 'string' } } });
    return values.only?.split(',').map((name) => name.trim()) ?? Object.keys(audits);
  } catch {
    return undefined;
  }
}

/** Runs one audit and prints its rows; whether all of them hold. */
async function print(name: string): Promise<boolean> {
  try {
    const rows = await audits[name]!();
    for (const row of rows) {
      const bound = 'most' in row.bound ? `≤ ${row.bound.most}` : `≥ ${row.bound.least}`;
      process.stdout.write(line([name, row.measure, String(row.value), bound, holds(row) ? 'ok' : 'FALLS SHORT']));
      for (const note of row.notes ?? []) process.stdout.write(`    ${note}\n`);
    }
    return rows.every(holds);
  } catch (error) {
    process.stderr.write(`The audit "${name}" could not be run. ${(error as Error).stack}\n`);
    return false;
  }
}

function line([audit = '', measure = '', value = '', bound = '', ok = '']: readonly string[]): string {
  return `${audit.padEnd(12)}${measure.padEnd(56)}${value.padStart(10)}  ${bound.padEnd(12)}${ok}\n`;
}
