import { existsSync } from 'node:fs';
import path from 'node:path';

/** Whether a folder can be checked and built. */
export const isRoot = (folder: string): boolean => existsSync(path.join(folder, 'briefings'));
