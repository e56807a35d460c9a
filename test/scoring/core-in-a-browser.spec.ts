import { describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as Esbuild from 'esbuild';
import { chromium } from 'playwright-core';
import { coreSample } from './core-sample.js';

/** Where Chromium is on Debian and its kin. Where it is not, its test is skipped, and says so. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

/** The sample with the core that it needs as one script for browsers; a module of Node in it would be an error. */
function bundled(): string {
  const { buildSync } = createRequire(import.meta.url)('esbuild') as typeof Esbuild;
  const { outputFiles } = buildSync({
    entryPoints: ['test/scoring/core-sample.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'core',
    platform: 'browser',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

describe('the core', () => {
  it('is bundled for a browser with nothing to stand in for Node', () => {
    expect(bundled()).not.toMatch(/require\(|process\.|"node:/);
  });

  (CHROMIUM === undefined ? it.skip : it)(
    'gives the same bits in Chromium (skipped where it is not installed)',
    async () => {
      const browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] });
      const page = await browser.newPage();
      const there = await page.evaluate<Record<string, string>>(`${bundled()}; core.coreSample()`);
      await browser.close();
      const here = coreSample();
      expect(Object.keys(there)).toEqual(Object.keys(here));
      // What differs is named by its code, for the bits themselves say nothing to a reader.
      expect(Object.keys(here).filter((code) => here[code] !== there[code])).toEqual([]);
    },
    60_000,
  );
});
