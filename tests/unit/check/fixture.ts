import { cpSync, renameSync } from 'node:fs';
import path from 'node:path';
import type { Example } from '../../../src/rules/rule.ts';
import { makeRoot, project, type Root } from '../../setup/root.ts';

/** A copy of the small sound site. */
export function makeFixtureRoot(): Root {
  const root = makeRoot();
  cpSync(path.join(project, 'tests/fixtures/check'), root.dir, { recursive: true });
  return root;
}

/** Puts the fault of an example into the site, and says where it should be found; `mend` writes its repair there. */
export function breakSite(root: Root, { file, repair, fault, at, renamed }: Example) {
  const text = root.read(file);
  const start = text.indexOf(repair);
  if (start < 0 || (repair !== '' && text.indexOf(repair, start + 1) >= 0))
    throw new Error(`${file} does not have ${JSON.stringify(repair)} once.`);
  root.edit(file, repair, fault);
  const broken = root.read(file);
  const mend = () => {
    if (renamed !== undefined) move(root, renamed, file);
    root.write(file, broken.slice(0, start) + repair + broken.slice(start + fault.length));
  };
  if (renamed !== undefined) {
    move(root, file, renamed);
    return { place: { file: renamed, line: 1, column: 1 }, mend };
  }
  const found = broken.indexOf(at ?? '', at !== undefined && fault.includes(at) ? start + fault.indexOf(at) : 0);
  const before = broken.slice(0, found);
  return { place: { file, line: before.split('\n').length, column: found - before.lastIndexOf('\n') }, mend };
}

function move(root: Root, from: string, to: string) {
  root.write(to, '');
  renameSync(root.at(from), root.at(to));
}
