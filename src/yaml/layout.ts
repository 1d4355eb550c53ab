import type { YamlPath } from './path.ts';

/** Where the parts of a YAML text stand, in UTF-16 units from its start. */
export interface Layout {
  /** Where the value at the path starts; of a path that leads nowhere, the nearest part of it that is there. */
  startOf(path: YamlPath): number;
  /** Where the key starts that the path ends with. */
  startOfKey(path: YamlPath): number | undefined;
  /** Where a text or number starts and ends, quotation marks included, and what it is without them. */
  scalarAt(path: YamlPath): { start: number; end: number; written?: string } | undefined;
}
