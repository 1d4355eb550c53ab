/** What the policy of the page, or one that its server adds, has refused since now: "worker-src", "script-src". */
export function watchRefusals(page: Document): () => string[] {
  const seen = new Set<string>();
  page.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => seen.add(effectiveDirective));
  return () => [...seen];
}
