import { type Atlas, loadAtlas } from '../figures/map/load.ts';

// The shapes of the whole world are read once for all maps of a build.
let atlas: Atlas | undefined;

export function worldAtlas(): Atlas {
  atlas ??= loadAtlas();
  return atlas;
}
