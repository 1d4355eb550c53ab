import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { blankBriefing } from '../../../src/briefing/blank.ts';
import { readBriefing } from '../../../src/briefing/read.ts';
import { site } from '../../../src/site.ts';
import { run as runApart } from '../../setup/root.ts';
import { runHere } from '../../setup/run-here.ts';

let root: string;
// Some commands are processes of their own.
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'new-'));
  mkdirSync(path.join(root, 'briefings'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (command: 'new' | 'check', ...args: string[]) => runHere(command, [...args, '--root', root]);

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const listFiles = () =>
  readdirSync(path.join(root, 'briefings'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.split(path.sep).join('/'));

test('writes a draft under its date and title that passes the check, and says where it is and what to do next', async () => {
  const { status, stdout, stderr } = await run('new', 'Talks at the “border”: part 2', '--date', '2021-07-07');
  const file = 'briefings/2021/2021-07-07-talks-at-the-border-part-2.mdx';
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(`Wrote ${root}/${file}`);
  expect(stderr).toContain(`npm run check -- --root ${root}`);
  const { frontMatter } = readBriefing({ id: '', file, source: read(file) });
  expect(frontMatter).toMatchObject({
    title: 'Talks at the “border”: part 2',
    summary: 'Say in one or two sentences what happened and why it matters.',
    date: '2021-07-07',
    status: 'draft',
    countries: [site.home[0]],
    sources: [{ id: 'source-1', publisher: 'unknown' }],
  });
  const check = await run('check');
  expect(check.stderr).not.toContain(file);
  expect(check.status).toBe(0);
});

test('takes today in UTC where no date is given', async () => {
  const before = new Date().toISOString().slice(0, 10);
  expect((await run('new', 'Today')).status).toBe(0);
  const after = new Date().toISOString().slice(0, 10);
  expect([before, after].map((day) => `${day.slice(0, 4)}/${day}-today.mdx`)).toContain(listFiles()[0]);
});

test.each([
  ['2021-07~', '2021/2021-07-title.mdx'],
  ['2021-07-05/2021-07-07', '2021/2021-07-05-title.mdx'],
  ['199X', '1990/1990-title.mdx'],
])('puts the date %s in %s, and the check agrees', async (date, file) => {
  expect((await run('new', 'Title', '--date', date)).status).toBe(0);
  expect(listFiles()).toEqual([file]);
  expect((await run('check')).status).toBe(0);
});

test('takes the country that is named, from the registry of the root', async () => {
  write('src/registry/countries/world.yaml', '- { id: "NO", slug: norland, name: Norland }\n');
  write('src/registry/publishers.yaml', '- { id: unknown, name: Unknown, kind: unknown }\n');
  expect((await run('new', 'Title', '--date', '2021', '--country', 'NO')).status).toBe(0);
  const source = read('briefings/2021/2021-title.mdx');
  expect(readBriefing({ id: '', file: '', source }).frontMatter?.countries).toEqual(['NO']);
  expect((await run('check')).status).toBe(0);
  const { status, stderr } = await run('new', 'Other', '--country', 'Norland');
  expect(status).toBe(2);
  expect(stderr.split('\n')[0]).toBe('--country: "Norland" is no country of the registry, did you mean "NO"?');
});

test.each(['2021/2021-07-07-title.mdx', 'elsewhere/2021-07-07-Title.mdx'])(
  'writes nothing when there is briefings/%s, which stays as it is',
  async (file) => {
    write(`briefings/${file}`, 'mine');
    const { status, stderr } = await run('new', 'Title', '--date', '2021-07-07');
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Nothing was written: ${root}/briefings/${file} has this name already. Choose another title or date.\n`,
    );
    expect(listFiles()).toEqual([file]);
    expect(read(`briefings/${file}`)).toBe('mine');
  },
);

test('says so in one sentence when the folder of the year cannot be made', async () => {
  write('briefings/2021', 'a file');
  const { status, stderr } = await run('new', 'Title', '--date', '2021');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Nothing was written: .+\n$/);
});

test.each([
  [[], 'Say what the title is, in quotes.'],
  [[' \n '], 'Say what the title is, in quotes.'],
  [['Two', 'words'], 'The title is one argument, not 2: write "Two words" with the quotes.'],
  [['標題'], 'The title "標題" gives no file name: it needs a Latin or Cyrillic letter or a digit.'],
  [['Title', '--date', '2021-02-30'], '--date: "2021-02-30" is not a date: 2021-02 has days 01 to 28.'],
  [['Title', '--date'], '--date needs a value.'],
  [
    ['Title', '--country', site.home[0].toLowerCase()],
    `--country: "${site.home[0].toLowerCase()}" is no country of the registry, did you mean "${site.home[0]}"?`,
  ],
  [
    ['Title', '--country', '??'],
    '--country: "??" is no country of the registry, give an id from src/registry/countries/.',
  ],
  [['organization', 'Quay Watch'], 'Say with --kind what it is: alliance, '],
  [['place', 'Quay', '--kind', 'twon', '--country', 'NO'], '--kind: "twon" is none of city, town,'],
  [['person', 'Ana Holm', '--date', '2021'], '--date is not for a person.'],
  [['country', 'Norland'], 'Every country is in src/registry/countries/ already'],
  [['Title', '--contry', 'XX'], 'There is no option "--contry". Did you mean "--country"?'],
])('exit code 2 with a sentence and the usage, and nothing written, for %j', async (args, message) => {
  if (/^(?:organization|place|person)$/.test(args[0] ?? ''))
    write('src/registry/countries/world.yaml', '- { id: "NO", slug: norland, name: Norland }\n');
  const { status, stdout, stderr } = await run('new', ...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr.startsWith(message)).toBe(true);
  expect(stderr).toContain('\n\nUsage: npm run new');
  expect(listFiles()).toEqual([]);
});

test.each([
  ['0', 'a draft is written', ['Title', '--date', '2021'], 0],
  ['1', 'the file is there already', ['Title', '--date', '2021-07-07'], 1],
  ['2', 'the title is missing', [], 2],
])('as a program it ends with %s when %s', async (_code, _when, args, status) => {
  write('briefings/2021/2021-07-07-title.mdx', 'mine');
  expect((await runApart('new', [...args, '--root', root])).status).toBe(status);
});

test('proposes what a text names, and says of each such key that nobody has confirmed it', async () => {
  write('note.txt', 'On 7 July 2021 Sergei Lavrov spoke of the base in Tajikistan. The CSTO met in Tajikistan.');
  expect((await run('new', '--from', path.join(root, 'note.txt'))).status).toBe(0);
  const [file = ''] = listFiles();
  const { frontMatter } = readBriefing({ id: '', file, source: read(`briefings/${file}`) });
  expect(frontMatter).toMatchObject({
    ...{ date: '2021-07-07', countries: ['TJ'], organizations: ['csto'], people: ['sergei-lavrov'] },
    derived: ['title', 'date', 'countries', 'organizations', 'people'],
  });
  expect((await run('check')).status).toBe(0);
});

test('begins an entry of the registry once, and says where it is', async () => {
  write('src/registry/countries/world.yaml', '- { id: "NO", slug: norland, name: Norland }\n');
  const { status, stdout, stderr } = await run('new', 'organization', 'Quay Watch', '--kind', 'armed-group');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  expect(stderr.split('\n')[0]).toBe(`Wrote ${root}/src/registry/organizations/quay-watch.yaml`);
  expect((await run('check')).status).toBe(0);
  const again = await run('new', 'person', 'Quay Watch');
  expect(again.status).toBe(1);
  expect(again.stderr).toMatch(/^Nothing was written: "Quay Watch" is the organization "quay-watch" already, in /);
});

test('help is no error and writes nothing', async () => {
  const { status, stderr } = await run('new', 'Title', '--help');
  expect(status).toBe(0);
  expect(stderr).toMatch(/^Usage: npm run new/);
  expect(listFiles()).toEqual([]);
});

test.each(['A "quoted" title: with # and \\', 'yes', '2021', '- [x] {y}', '---'])(
  'the title %j comes back as it was given',
  (title) => {
    const source = blankBriefing({ title, date: '2021', countries: ['NO'] });
    const { frontMatter, problems } = readBriefing({ id: '', file: '', source });
    expect(problems).toEqual([]);
    expect(frontMatter?.title).toBe(title);
  },
);
