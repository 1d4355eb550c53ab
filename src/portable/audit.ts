import type { PageProblem } from './page-problem.ts';
import { elementRules, messageOf, type PageRule } from './page-rules.ts';
import { policyEnd, policyTag } from './policy.ts';
import { type Element, type Place, placeOfAttribute, placeOfTag, type ReadPage, attributeOf } from './read-page.ts';

/**
 * What stands on a page that a browser refuses from disk or under the page's policy, that asks another host for
 * something, or that makes links uncertain. `file` is the path of the page in the built folder.
 */
export function auditPage(page: ReadPage, file: string): PageProblem[] {
  const report = (rule: PageRule, { line, column, start, end }: Place): PageProblem => ({
    ...{ file, line, column, rule },
    message: messageOf(rule, page.html.slice(start, end)),
  });
  return [
    ...page.elements.flatMap((element) =>
      elementRules.flatMap(({ rule, find }) => find(element, file).map((place) => report(rule, place))),
    ),
    ...repeatedIds(page.elements).map((place) => report('duplicate-id', place)),
    ...strayPolicies(page, file).map((place) => report('policy', place)),
  ];
}

function repeatedIds(elements: readonly Element[]): Place[] {
  const seen = new Set<string>();
  return elements.flatMap((element) => {
    const id = element.attrs.find(({ name }) => name === 'id');
    if (id === undefined) return [];
    if (seen.has(id.value)) return [placeOfAttribute(element, id)];
    seen.add(id.value);
    return [];
  });
}

/** Where a policy stands that is not the one of the page at its place; the start of the page where it has none there. */
function strayPolicies(page: ReadPage, file: string): Place[] {
  const policies = page.elements
    .filter((element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy')
    .map(placeOfTag);
  const start = policyEnd(page.html);
  const isOwn = ({ start: at }: Place) => at === start && page.html.startsWith(policyTag(page.html, file), at);
  const strays = policies.filter((place) => !isOwn(place));
  return policies.length > 0 ? strays : [{ line: 1, column: 1, start: 0, end: 80 }];
}
