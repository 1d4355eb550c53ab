import type { APIRoute } from 'astro';
import { loadIndex } from '../content/load.ts';
import { contentsOf } from '../model/changes.ts';

/** What this build holds: the next one that is packed can tell what changed since. */
export const GET: APIRoute = async () => Response.json(contentsOf(await loadIndex()));
