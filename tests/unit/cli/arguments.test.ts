import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.ts';

const options = { out: { type: 'string' }, publish: { type: 'boolean' }, 'dry-run': { type: 'boolean' } } as const;
const read = (...args: string[]) => readArguments(args, { options });

test.each([
  [['a.xml', '--out', 'x', 'b.xml'], { out: 'x' }, ['a.xml', 'b.xml']],
  [['--out=x', '--publish', '--dry-run'], { out: 'x', publish: true, 'dry-run': true }, []],
  [['--out=--x'], { out: '--x' }, []],
  [['--', '--out'], {}, ['--out']],
  [[], {}, []],
])('%j is read', (args, values, positionals) => {
  expect(read(...args)).toEqual({ ok: true, values, positionals });
});

describe('what cannot be meant is named', () => {
  test.each([
    [['--publsih'], 'There is no option "--publsih". Did you mean "--publish"?'],
    [['-x'], 'There is no option "-x".'],
    [['--zebra=1'], 'There is no option "--zebra".'],
    [['--constructor'], 'There is no option "--constructor".'],
    [['--out'], '--out needs a value.'],
    [['--out='], '--out needs a value.'],
    [['--out', '--publish'], '--out needs a value.'],
    [['--publish=yes'], '--publish takes no value, but has "yes".'],
    [['--out', 'a', '--out', 'b'], '--out stands twice.'],
  ])('%j', (args, message) => {
    expect(read(...args)).toEqual({ ok: false, message });
  });

  test('an argument too many', () => {
    expect(readArguments(['a', 'b'], { options, positionals: 1 })).toEqual({
      ok: false,
      message: '"b" is one argument too many.',
    });
  });
});
