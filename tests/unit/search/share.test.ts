import { expect, it } from 'vitest';
import { share } from '../../../src/search/share.ts';

function slowly() {
  const asked: string[] = [];
  const answers: { resolve(value: string): void; reject(error: Error): void }[] = [];
  const load = share((name: string) => {
    asked.push(name);
    return new Promise<string>((resolve, reject) => answers.push({ resolve, reject }));
  });
  return { asked, answers, load };
}

it('loads a name once for all who ask for it at a time', async () => {
  const { asked, answers, load } = slowly();
  const both = [load('a'), load('a'), load('b')];
  expect(asked).toEqual(['a', 'b']);
  answers[0]?.resolve('A');
  answers[1]?.resolve('B');
  expect(await Promise.all(both)).toEqual(['A', 'A', 'B']);
});

it('loads a name again later, also after a failure', async () => {
  const { asked, answers, load } = slowly();
  const first = load('a');
  answers[0]?.reject(new Error('lost'));
  await expect(first).rejects.toThrow('lost');
  const second = load('a');
  answers[1]?.resolve('A');
  expect(await second).toBe('A');
  void load('a');
  expect(asked).toEqual(['a', 'a', 'a']);
});
