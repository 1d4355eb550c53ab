import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inject } from 'vitest';

type Answer<Value> = { ok: true; value: Value } | { ok: false; message: string };

/**
 * What `make` makes, made once in a test run: by the first file that asks, in a folder of its own; others wait for it.
 * The value goes through JSON. Nobody may change what is shared, and the end of the run removes it.
 */
export async function shared<Value>(name: string, make: (folder: string) => Promise<Value>): Promise<Value> {
  const folder = path.join(inject('sharedFolder'), name);
  const file = `${folder}.json`;
  if (isFirst(folder)) writeAnswer(file, await attempt(() => make(folder)));
  while (!existsSync(file)) await sleep(50);
  const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer<Value>;
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

async function attempt<Value>(make: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { ok: true, value: await make() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

function writeAnswer(file: string, answer: Answer<unknown>): void {
  writeFileSync(`${file}.part`, JSON.stringify(answer));
  renameSync(`${file}.part`, file);
}
