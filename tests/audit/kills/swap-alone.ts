// The last step of a build by itself, to be killed in.
import { repairSite, swapSite } from '../../../src/build/run-swap.ts';

const [staging = '', out = ''] = process.argv.slice(2);
repairSite(out);
swapSite(staging, out);
