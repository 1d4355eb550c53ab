import path from 'node:path';

/** A path as users see it: from the working directory where inside it, else absolute; with forward slashes. */
export function displayPath(file: string, cwd: string): string {
  const relative = path.relative(cwd, file);
  const inside = relative !== '' && !path.isAbsolute(relative) && relative.split(path.sep)[0] !== '..';
  return (inside ? relative : file).split(path.sep).join('/');
}
