import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium } from 'playwright-core';
import { testApi, type TestApi } from '../support/api.js';

/** Where Chromium is on Debian and its kin. Where it is not, the test of the browser is skipped, and says so. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const PATH = `/instruments?text=${encodeURIComponent('закон о електронској управи')}`;

let api: TestApi;
beforeAll(async () => {
  api = await testApi();
}, 120_000);
afterAll(() => api.close());

const textOf = async (path: string): Promise<string> => (await fetch(api.address + path)).text();

describe('the page of a search', () => {
  it('lists the acts, the best first, with the words marked and links that narrow it down', async () => {
    const page = await textOf(PATH);
    expect(page).toContain('<mark>elektronskoj</mark>');
    expect(page.indexOf('SRB-EGOV-2018')).toBeGreaterThan(0);
    expect(page.indexOf('SRB-EGOV-2018')).toBeLessThan(page.indexOf('MNE-EGOV-2014'));
    expect(page).toMatch(/&amp;jurisdiction=SRB">Serbia \(\d+\)<\/a>/);
    expect(page).not.toContain('<script');
  });

  it('keeps what was typed, escaped', async () => {
    const page = await textOf(`/instruments?text=${encodeURIComponent('"><b>zakon')}`);
    expect(page).toContain('value="&quot;&gt;&lt;b&gt;zakon"');
    expect(page).not.toContain('<b>zakon');
  });

  it('says what is wrong with a text that says nothing', async () => {
    const response = await fetch(`${api.address}/instruments?text=%3F%21`);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('there is no letter or digit in it');
  });

  it('says when nothing is found', async () => {
    const page = await textOf('/instruments?text=hubble');
    expect(page).toContain('<strong>0\u00a0acts</strong> have these words');
    expect(page).toContain('<option value="SRB" >Serbia (0)</option>');
  });
});

const suite = CHROMIUM === undefined ? describe.skip : describe;

suite('the page of a search in Chromium (skipped where it is not installed)', () => {
  let browser: Browser;
  beforeAll(async () => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: asRoot });
  }, 60_000);
  afterAll(() => browser?.close());

  it('meets WCAG 2.2 AA and fits 320 pixels', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(api.address + PATH);
    await page.evaluate(axe);
    const faults = await page.evaluate<string[]>(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
        ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)))`,
    );
    expect(faults).toEqual([]);
    await page.setViewportSize({ width: 320, height: 900 });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(320);
    await page.close();
  }, 60_000);
});
