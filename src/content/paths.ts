import { keyOf } from '../model/digest.ts';
import type { SiteIndex } from '../model/site-index.ts';
import { loadIndex } from './load.ts';

/**
 * What `getStaticPaths` of a template gives: a page for each view, with the value of its one parameter. A page is made
 * anew when its view is another.
 */
export const pageForEach =
  <View>(viewsOf: (index: SiteIndex) => View[], parameter: string, idOf: (view: View) => string) =>
  async () =>
    viewsOf(await loadIndex()).map((view) => ({
      params: { [parameter]: idOf(view) },
      props: { view },
      ...keyIn(() => view),
    }));

/**
 * The key under which a build keeps a page: it is made anew when what `made` gives is another. The live site keeps none,
 * and would make all pages to show one.
 */
export const keyIn = (made: () => unknown): { cacheKey?: string } =>
  import.meta.env.DEV ? {} : { cacheKey: keyOf(made()) };
