import { renderFailure } from '../build/failure.ts';
import { renderBuild } from '../build/report.ts';
import { type BuildOptions, buildSite } from '../build/run.ts';
import { printText } from './output.ts';
import { startProgress } from './progress.ts';

/** Builds, says what came of it, and sets the exit code. `shown` is the folder of the site as the user knows it. */
export async function runBuild(options: BuildOptions, shown: string): Promise<void> {
  const progress = startProgress(process.stderr);
  try {
    const result = await buildSite({ ...options, progress: progress.show });
    progress.clear();
    printText(renderBuild(result, shown));
    if (!result.ok) process.exitCode = 1;
  } catch (error) {
    progress.clear();
    printText(renderFailure(error, shown));
    process.exitCode = 1;
  }
}
