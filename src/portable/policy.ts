import { searchPath } from '../links.ts';
import type { LinkProblem } from './link-problem.ts';
import { splice } from './splice.ts';

// In Firefox, 'self' does not cover the target of a form on disk.
const common = "style-src 'self'; img-src 'self'; font-src 'self'";
const last = "base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'";

const pagePolicy = `default-src 'none'; script-src 'self'; ${common}; worker-src 'none'; ${last}; trusted-types 'none'`;

// Search runs WebAssembly in a worker made from a Blob, which keeps to the policy of its page.
const searchPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${common}; connect-src 'self'; worker-src blob:; ${last}; trusted-types search`;

// A policy holds for what follows it only, so that it stands before all but the charset.
const start = /^\s*<!doctype html>\s*<html[^>]*>\s*(?:<head>\s*)?<meta charset="?utf-8"?\s*\/?>/i;

/**
 * The page with a policy behind its charset that lets it load and run our own files only, from disk as from a server.
 * A page that has it stays as it is. `page` is its path in the built folder.
 */
export function withPolicy(html: string, page: string): { text: string; problems: LinkProblem[] } {
  const end = start.exec(html)?.[0].length;
  if (end === undefined) {
    const message =
      'The page does not start with <meta charset="utf-8"> in its head, and gets no policy. Put it there.';
    return { text: html, problems: [{ file: page, line: 1, message }] };
  }
  const text = `<meta http-equiv="Content-Security-Policy" content="${page === searchPath ? searchPolicy : pagePolicy}">`;
  return { text: html.startsWith(text, end) ? html : splice(html, [{ start: end, end, text }]), problems: [] };
}
