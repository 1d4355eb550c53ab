import { createHash } from 'node:crypto';
import { searchPath } from '../links.ts';
import { notFoundPage } from './page-rules.ts';
import { readPage, textIn } from './read-page.ts';
import { splice } from './splice.ts';

// In Firefox, 'self' does not cover the target of a form on disk. Lighthouse asks for robots.txt under the policy of the page.
const common = "style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";
const last = "base-uri 'none'; form-action 'self' file:; require-trusted-types-for 'script'";

const pagePolicy = `default-src 'none'; script-src 'self'; ${common}; worker-src 'none'; ${last}; trusted-types 'none'`;

// Search runs WebAssembly in a worker made from a Blob, which keeps to the policy of its page.
const searchPolicy = `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; ${common}; worker-src blob:; ${last}; trusted-types search`;

// A policy holds for what follows it only, so that it stands before all but the charset.
const start = /^\s*<!doctype html>\s*<html[^>]*>\s*(?:<head>\s*)?<meta charset="?utf-8"?\s*\/?>/i;

/**
 * The page with a policy behind its charset that lets it load and run our own files only, from disk as from a server.
 * A page that has it stays as it is, and so does one with no place for it. `page` is its path in the built folder.
 */
export function withPolicy(html: string, page: string): string {
  const end = policyEnd(html);
  if (end === undefined) return html;
  const text = policyTag(html, page);
  return html.startsWith(text, end) ? html : splice(html, [{ start: end, end, text }]);
}

/** The element with the policy of a page. */
export const policyTag = (html: string, page: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${policyOf(html, page)}">`;

/** Where the policy of a page stands; undefined where the page does not start as it must. */
export const policyEnd = (html: string): number | undefined => start.exec(html)?.[0].length;

/**
 * The policy for a host to send with every page, which keeps to its own policy besides: the one of the search page, and
 * what only a header can say. `notFound` is the text of the page for wrong addresses, whose styles it has to let pass.
 */
export const headerPolicy = (notFound: string): string =>
  `${searchPolicy}; frame-ancestors 'none'`
    .replace("style-src 'self'", `style-src 'self' ${styleDigests(notFound)}`)
    .replace("form-action 'self' file:", "form-action 'self'");

function policyOf(html: string, page: string): string {
  // Browsers ask a host for its icon on their own.
  if (page === notFoundPage)
    return `default-src 'none'; style-src ${styleDigests(html)}; img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
  return page === searchPath ? searchPolicy : pagePolicy;
}

/** The styles of a page as a policy names them. */
function styleDigests(html: string): string {
  const styles = readPage(html).elements.filter(({ tagName }) => tagName === 'style');
  const digests = styles.map((style) => `'sha256-${createHash('sha256').update(textIn(style)).digest('base64')}'`);
  return digests.join(' ') || "'none'";
}
