import { startSearchPage } from './search-page.ts';
import type { ValueNames } from './state.ts';
import { createOpener } from './transport.ts';

// Known only while the script first runs. It lies in assets/, one step below the root of the site.
const script = document.currentScript as HTMLScriptElement | null;
const root = new URL('../', script?.src ?? location.href);

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();

function start(): void {
  const fields = document.querySelectorAll<HTMLInputElement>('input[name="q"]');
  // The form of the page itself is meant, not one in its header.
  const input = [...fields].find((field) => field.closest('main') !== null) ?? fields[0];
  const mount = document.getElementById('search');
  if (!input?.form || mount === null) return;
  // The page says what the values of its filters are called: an object by filter and value.
  const names = JSON.parse(mount.dataset['names'] ?? '{}') as ValueNames;
  startSearchPage({ root, form: input.form, input, mount, names, openEngine: createOpener(root) });
}
