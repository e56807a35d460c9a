// Builds dist/: every module as compiled by tsc, and the command line bundled over it. Loading a hundred small modules
// and the whole of zod costs a short command a third of its time (docs/adr/0005-libraries.md). What is bundled is what
// tsc made, for it alone knows the types that decorators need.
import { spawnSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { buildExplorer } from './build-explorer.mjs';

rmSync('dist', { recursive: true, force: true });
const tsc = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], {
  stdio: 'inherit',
});
if (tsc.status !== 0) process.exit(tsc.status ?? 1);
/** What stays a package: it reads files beside itself, or only one command needs it. */
const apart = ['@electric-sql/pglite', '@expo-google-fonts/*', 'fontkit', 'pdfkit', 'piscina', 'yaml'];
/** Packages that others can use and that are not installed: their imports stay as they are, and nothing here asks for them. */
const notInstalled = {
  name: 'not-installed',
  setup: ({ onResolve, resolve }) =>
    onResolve({ filter: /^[^./]/ }, async ({ path, pluginData, ...place }) => {
      if (pluginData === notInstalled) return undefined;
      const found = await resolve(path, { ...place, pluginData: notInstalled });
      return found.errors.length > 0 ? { path, external: true } : found;
    }),
};
await build({
  entryPoints: ['dist/src/cli.js', 'dist/src/jobs/make-file.worker.js', 'dist/src/commands/robustness.worker.js'],
  outdir: 'dist/src',
  allowOverwrite: true,
  // Chunks lie as deep as the modules that they are made of, so that paths from there hold.
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Types of the API and messages are named after classes.
  keepNames: true,
  legalComments: 'linked',
  external: apart,
  plugins: [notInstalled],
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
});
chmodSync('dist/src/cli.js', 0o755);
await buildExplorer('dist/explorer');

// The start image of the embedded database: with it a new one is there in half a second instead of four.
const { makeImage } = await import('./dist/src/database/image.js');
const { MIGRATIONS } = await import('./dist/migrations/index.js');
writeFileSync('dist/database-image.new', await makeImage(MIGRATIONS));
renameSync('dist/database-image.new', 'dist/database-image.tar.gz');
