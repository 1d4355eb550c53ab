import path from 'node:path';
import type { AstroIntegration } from 'astro';
import type { CheckResult } from '../check/run.ts';
import { registryRoot } from '../content/root.ts';
import { type LiveProblems, liveProblems, renderLive } from './problems.ts';
import { startChecker } from './run-checker.ts';

export interface LiveOptions {
  /** Folder that holds `briefings/`. */
  root: string;
  /** What was found before the server started. */
  first: CheckResult;
  /** Says something in the terminal. */
  say(text: string): void;
}

type Server = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** Event names that server and page use. */
const PROBLEMS = 'briefing:problems';
const ASK = 'briefing:ask';
/** Long enough for an editor to finish writing a file that it has emptied first. */
const SHOW_MS = 40;
/** Several files may be saved at once. */
const CHECK_MS = 100;

/** Checks again after every change, while the site is written: in the terminal, and in a panel on the page. */
export function liveChecks(options: LiveOptions): AstroIntegration {
  let starts = 0;
  return {
    name: 'live-checks',
    hooks: {
      'astro:config:setup': ({ injectScript }) => injectScript('page', "import '/src/live/panel.ts';"),
      'astro:server:setup': ({ server }) => {
        starts += 1;
        if (starts === 1) watchProblems(server, options);
        // Astro then keeps its old watcher: changed briefings would not be seen any more.
        else options.say('The configuration has changed. Stop "npm run dev" and start it again.');
      },
      'astro:server:start': ({ address }) => options.say(`The site: http://127.0.0.1:${address.port}/`),
    },
  };
}

function watchProblems(server: Server, { root, first, say }: LiveOptions): void {
  let last: LiveProblems = liveProblems(first);
  let changed = 0;
  const checker = startChecker(root, (result) => {
    const now = liveProblems(result);
    if (renderLive(now) !== renderLive(last)) say(renderLive(now));
    last = now;
    server.ws.send(PROBLEMS, now);
  });
  // A page may be made before a change and listen only after it.
  server.ws.on(ASK, (madeAt: number, client) =>
    changed > madeAt ? client.send({ type: 'full-reload' }) : client.send(PROBLEMS, last),
  );
  const show = debounce(() => {
    changed = Date.now();
    showAgain(server);
  }, SHOW_MS);
  const check = debounce(checker.check, CHECK_MS);
  server.watcher.add(sourceFolders(root));
  server.watcher.on('all', (_, file) => {
    if (isSource(file, root)) for (const react of [show, check]) react();
  });
  server.httpServer?.once('close', checker.stop);
}

/** Lets Astro ask again which pages there are, and every page that is open load anew. */
function showAgain({ environments, ws }: Server): void {
  for (const name of ['ssr', 'prerender']) environments[name]?.hot.send('astro:content-changed', {});
  ws.send({ type: 'full-reload', path: '*' });
}

function debounce(act: () => void, milliseconds: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
}

const sourceFolders = (root: string): string[] => [
  path.join(root, 'briefings'),
  path.join(registryRoot(root), 'src/registry'),
];

const isSource = (file: string, root: string): boolean =>
  sourceFolders(root).some((folder) => file.startsWith(folder + path.sep)) && /\.(?:mdx|ya?ml)$/.test(file);
