import { testIn } from './in-browser.ts';
import { suites } from './suites.ts';

testIn('chromium', suites);
