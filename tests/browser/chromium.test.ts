import { testIn } from './in-browser.ts';
import { testPageLooks } from './page-looks.ts';
import { suites } from './suites.ts';

testIn('chromium', [...suites, testPageLooks]);
