import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { alignByClass } from './src/content/align-by-class.ts';

export default defineConfig({
  build: { format: 'preserve' },
  cacheDir: './.cache/astro',
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  integrations: [mdx()],
  markdown: {
    processor: unified({ gfm: false, smartypants: false, remarkPlugins: [remarkGfm], rehypePlugins: [alignByClass] }),
    syntaxHighlight: false,
  },
  vite: { cacheDir: './.cache/vite', build: { assetsInlineLimit: 0 } },
});
