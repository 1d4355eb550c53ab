// Part of every page of the live site, and of no built one.
import { countLive, linesOf, type LiveProblems } from './problems.ts';

const ID = 'live-problems';
const STYLE =
  'position:fixed;inset:auto 0 0 0;max-height:40vh;overflow:auto;margin:0;padding:.75rem 1rem;z-index:9;background:#fff6e5;color:#3d2b00;border-top:3px solid #b45309;font:14px/1.5 monospace;white-space:pre-wrap';

function show(live: LiveProblems): void {
  document.getElementById(ID)?.remove();
  if (live.errors + live.warnings === 0) return;
  const panel = document.createElement('details');
  const summary = document.createElement('summary');
  panel.id = ID;
  panel.style.cssText = STYLE;
  // Errors stop a build; warnings may wait.
  panel.open = live.errors > 0;
  summary.textContent = `This site has ${countLive(live)}`;
  panel.append(summary, linesOf(live));
  document.body.append(panel);
}

import.meta.hot?.on('briefing:problems', show);
import.meta.hot?.send('briefing:ask', performance.timeOrigin);
