/** The keys and numbers of items that lead to a part of a YAML text. */
export type YamlPath = readonly PropertyKey[];

/** What stands at the path, undefined when there is nothing. */
export function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce((part: unknown, key) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, key)) return undefined;
    return (part as Record<PropertyKey, unknown>)[key];
  }, value);
}
