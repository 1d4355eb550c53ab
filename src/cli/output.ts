/** Text for people: stderr, so that `--json` has stdout alone. */
export const printText = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

/** Data for programs: stdout. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** Wrong usage: what is wrong, how the command is used, exit code 2. */
export function printUsageError(message: string, usage: string): void {
  printText(`${message}\n\n${usage}`);
  process.exitCode = 2;
}
