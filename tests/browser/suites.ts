import type { InBrowser } from './in-browser.ts';
import { testKeyboardUse } from './keyboard-use.ts';
import { testLongPages } from './long-pages.ts';
import { testNotFound } from './not-found.ts';
import { testSearchLimits } from './search-limits.ts';
import { testSearchPlaces } from './search-places.ts';
import { testSearchUse } from './search-use.ts';
import { testTimelineUse } from './timeline-use.ts';
import { testSitePlaces } from './site-places.ts';

/** What is tested in each browser alike. */
export const suites: readonly ((browser: InBrowser) => void)[] = [
  testSearchLimits,
  testSearchPlaces,
  testSearchUse,
  testSitePlaces,
  testTimelineUse,
  testKeyboardUse,
  testLongPages,
  testNotFound,
];
