import { buildSite } from '../../src/build/run.ts';
import { phaseTimes } from '../../src/phase.ts';

const [root = '', out = ''] = process.argv.slice(2);
const result = await buildSite({ root, out, drafts: false });
if (!result.ok) throw new Error(JSON.stringify(result));
process.stdout.write(JSON.stringify(Object.fromEntries(phaseTimes(performance.now()))));
