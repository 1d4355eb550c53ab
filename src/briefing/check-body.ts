import type { Root } from 'mdast';
import { type BodyProblem, inReadingOrder } from './body-problem.ts';
import { checkIds } from './check-ids.ts';
import { components } from './components/index.ts';
import { guard } from './guard.ts';
import { lift } from './lift.ts';
import type { Look } from './look.ts';
import { outline } from './outline.ts';

/** What keeps a body from being rendered, without rendering it. */
export function checkBody(tree: Root, look: Look): BodyProblem[] {
  const lifted = lift(tree, components);
  const known = { components, look, outline: outline(lifted, look) };
  return inReadingOrder([...guard(tree, components), ...checkIds(lifted, known)]);
}
