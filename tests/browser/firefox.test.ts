import { describe, it } from 'vitest';
import { findFirefox } from '../setup/find-browser.ts';
import { testIn } from './in-browser.ts';
import { suites } from './suites.ts';

const missing =
  'FIREFOX IS NOT INSTALLED: nothing of the site was tested in it. Install it, or set BRIEFING_FIREFOX to its program.';

if (findFirefox() !== undefined) testIn('firefox', suites);
else describe('in firefox', () => refuse());

/** Says so as loudly as a run can that is not wrong for it; where every browser is wanted, the run is wrong. */
function refuse(): void {
  process.stderr.write(`\n\n${'!'.repeat(missing.length)}\n${missing}\n${'!'.repeat(missing.length)}\n\n`);
  if (process.env['BRIEFING_ALL_BROWSERS'] === '1')
    it('is installed', () => {
      throw new Error(missing);
    });
  else it.skip(missing);
}
