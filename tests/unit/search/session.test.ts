import { describe, expect, it } from 'vitest';
import { createSession } from '../../../src/search/session.ts';
import { parseState } from '../../../src/search/state.ts';
import { fakeEngine } from './fake-engine.ts';

const engine = fakeEngine(
  Array.from({ length: 45 }, (_, index) => ({ id: `p${index}`, text: 'mill', date: `${9000 - index}-01-01` })),
);

describe('a session of searches', () => {
  it('does not open the engine before something is asked', async () => {
    let opened = 0;
    const session = createSession(async () => {
      opened += 1;
      return engine;
    });
    expect(await session.ask(parseState('?q=-+""'))).toBeUndefined();
    expect(opened).toBe(0);
    await session.ask(parseState('?q=mill'));
    await session.ask(parseState('?country=Eastmark'));
    expect(opened).toBe(1);
  });

  it('opens the engine again after it failed', async () => {
    let tries = 0;
    const session = createSession(async () => {
      tries += 1;
      if (tries === 1) throw new Error('offline');
      return engine;
    });
    await expect(session.ask(parseState('?q=mill'))).rejects.toThrow('offline');
    expect(await session.ask(parseState('?q=mill'))).toMatchObject({ total: 45 });
  });

  it('gives twenty results at a time, each once', async () => {
    const first = await createSession(async () => engine).ask(parseState('?q=mill'));
    const second = await first?.more();
    const third = await second?.more();
    expect([first, second, third].map((answer) => [answer?.pages.length, answer?.left])).toEqual([
      [20, 25],
      [20, 5],
      [5, 0],
    ]);
    const urls = [first, second, third].flatMap((answer) => answer?.pages.map(({ url }) => url) ?? []);
    expect(urls).toEqual(Array.from({ length: 45 }, (_, index) => `/p${index}.html`));
  });
});
