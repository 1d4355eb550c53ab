import { defineCollection } from 'astro:content';
import { briefingLoader, registryLoader } from './content/loader.ts';

export const collections = {
  briefings: defineCollection({ loader: briefingLoader() }),
  registry: defineCollection({ loader: registryLoader() }),
};
