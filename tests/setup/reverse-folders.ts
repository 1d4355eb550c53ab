// Loaded into a command before its own code: every folder is listed backwards, as another file system may list it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readdirSync, readdir } = fs;
const { readdir: readdirLater } = fs.promises;
const backwards = (names: unknown): unknown => (Array.isArray(names) ? names.toReversed() : names);

Object.assign(fs, {
  readdirSync: (...args: unknown[]) => backwards(Reflect.apply(readdirSync, fs, args)),
  readdir: (...args: unknown[]) => {
    const done = args.pop() as (error: unknown, names?: unknown) => void;
    Reflect.apply(readdir, fs, [...args, (error: unknown, names: unknown) => done(error, backwards(names))]);
  },
});
Object.assign(fs.promises, {
  readdir: async (...args: unknown[]) => backwards(await Reflect.apply(readdirLater, fs.promises, args)),
});
syncBuiltinESMExports();
