import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Asker, openAsker } from '../../../src/cli/ask.ts';

let input: PassThrough;
let shown: string;
let asker: Asker;

beforeEach(() => {
  input = new PassThrough();
  shown = '';
  const output = new PassThrough().on('data', (part: Buffer) => (shown += part.toString()));
  asker = openAsker({ input, output });
});
afterEach(() => asker.close());

const type = (...lines: string[]) => lines.forEach((line) => void input.write(`${line}\r`));

test('an empty line takes what is proposed', async () => {
  type('');
  expect(await asker.ask('Date', { proposal: '2021-07-07' })).toBe('2021-07-07');
  expect(shown).toContain('Date [2021-07-07]: ');
});

test('asks again, and says what is wrong without the name of an option, while there is a fault in the answer', async () => {
  type('yesterday', ' 2021-07 ');
  const faultOf = (answer: string) => (/^\d/.test(answer) ? undefined : `--date: ${answer} is no date.`);
  expect(await asker.ask('Date', { faultOf })).toBe('2021-07');
  expect(shown).toContain('yesterday is no date.');
  expect(shown).not.toContain('--date');
  expect(shown.split('Date: ')).toHaveLength(3);
});

test('a text ends with an empty line', async () => {
  type('Guards counted', 'servicemen.', '', 'Not this.');
  expect(await asker.askText('Paste a paragraph:')).toBe('Guards counted\nservicemen.');
  expect(await asker.ask('Title')).toBe('Not this.');
});

test.each([
  ['ends', () => input.end()],
  ['is interrupted', () => input.write('\u0003')],
])('says that the questions were not answered where the input %s', async (_, end) => {
  const answer = asker.ask('Title');
  end();
  await expect(answer).rejects.toThrow('The questions were not answered.');
});
