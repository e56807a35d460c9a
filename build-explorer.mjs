import { build } from 'esbuild';

/**
 * Bundles the explorer for browsers into a folder: explorer.js and explorer.css, with every font and picture within, so
 * that it needs no address but ours.
 */
export async function buildExplorer(outdir) {
  await build({
    entryPoints: ['src/graphql/explorer/explorer.mjs'],
    outdir,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'linked',
    logLevel: 'warning',
  });
}
