import { expect, test } from 'vitest';
import { BusyError, renderFailure } from '../../../src/build/failure.ts';

const system = (code: string, path?: string) => Object.assign(new Error(`${code}: refused`), { code, path });

test.each([
  [system('ENOSPC', '/site/x'), 'the disk is full: no more could be written to /site/x.'],
  [system('EROFS', '/site/x'), 'the disk can only be read: nothing could be written to /site/x.'],
  [system('EACCES', '/site/x'), 'you may not write to /site/x.'],
  [new Error('outer', { cause: system('ENOSPC') }), 'the disk is full: no more could be written.'],
  [
    new Error(
      '\u001b[31m[UNHANDLEABLE_ERROR]\u001b[0m report this\nFailed to write file in /a/b.mjs\n\nCaused by:\n  No space left on device (os error 28)\n\nStack backtrace:\n  0: <unknown>',
    ),
    'the disk is full: no more could be written to /a/b.mjs.',
  ],
  [new Error('One thing\n  at f (x.ts:1:1)'), 'One thing.'],
  [Object.assign(new Error('It broke'), { loc: { file: 'a.astro', line: 3, column: 4 } }), 'a.astro:3:4  It broke.'],
  ['text', 'text.'],
])('a failure is said in one line, with the place and what to do (%#)', (error, reason) => {
  const said = renderFailure(error, 'dist');
  expect(said.startsWith(`The build failed: ${reason}`)).toBe(true);
  expect(said.endsWith('dist is as it was before.')).toBe(true);
  for (const sign of ['\n', '\u001b']) expect(said.includes(sign)).toBe(false);
});

test('a build that finds another at work names its process, and the file to delete if there is none', () =>
  expect(renderFailure(new BusyError('/site', { owner: 12, file: '/site.build.lock' }), '/site')).toBe(
    'Another build works on /site (process 12). Wait for it to end and build again; where it surely no longer runs, delete /site.build.lock.',
  ));
