import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { didYouMean } from '../did-you-mean.ts';

/** What a command was called with, or why it cannot have been meant. */
export type ReadArguments<Options extends ParseArgsOptionsConfig> =
  { ok: true; values: Values<Options>; positionals: string[] } | { ok: false; message: string };

export type Values<Options extends ParseArgsOptionsConfig> = {
  [Name in keyof Options]?: Options[Name]['type'] extends 'boolean' ? boolean : string;
};

/** Reads the arguments of a command: `--name value`, `--name=value`, `--flag`, and the rest. Each option stands once. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  { options, positionals: most = Number.POSITIVE_INFINITY }: { options: Options; positionals?: number },
): ReadArguments<Options> {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const values: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return refuse(unknownOption(rawName, Object.keys(options)));
    if (Object.hasOwn(values, name)) return refuse(`${rawName} stands twice.`);
    if (option.type === 'boolean' && value !== undefined)
      return refuse(`${rawName} takes no value, but has "${value}".`);
    if (
      option.type === 'string' &&
      (value === undefined || value === '' || (!token.inlineValue && value.startsWith('--')))
    )
      return refuse(`${rawName} needs a value.`);
    values[name] = value ?? true;
  }
  if (positionals.length > most) return refuse(`"${positionals[most]}" is one argument too many.`);
  return { ok: true, values: values as Values<Options>, positionals };
}

function unknownOption(rawName: string, names: string[]): string {
  const close = didYouMean(rawName.replace(/^-+/, ''), names);
  return `There is no option "${rawName}".${close === undefined ? '' : ` Did you mean "--${close}"?`}`;
}

const refuse = (message: string) => ({ ok: false, message }) as const;
