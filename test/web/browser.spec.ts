import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { type AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { readAssessment } from '../../src/files/read-assessment.js';
import { securityHeaders } from '../../src/serving/security-headers.js';
import { assetNamed } from '../../src/web/assets.js';
import { readAll, siteOf } from './site.js';

/** Where Chromium is on Debian and its kin. Where it is not, these tests are skipped, and say so. */
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);

const PAGES = [
  '/',
  '/assessments/ddps-western-balkans-2020',
  '/assessments/egdi-2024',
  '/assessments/ddps-western-balkans-2025/XKX',
  '/assessments/egdi-2024/SRB',
  '/assessments/alignment-odd-2025/SRB/concordance',
  '/jurisdictions',
  '/jurisdictions/MKD',
  '/jurisdictions/BIH',
  '/instruments',
  '/instruments/SRB-EGOV-2018',
  '/instruments/MNE-FAI-2012',
  '/coverage',
  '/coverage?jurisdiction=XKX',
  '/frameworks/ddps/1',
  '/no-such-page',
];

const DESK = 1280;

/** The narrowest window that text must fit without being scrolled both ways (WCAG 2.2, 1.4.10). */
const NARROWEST = 320;

/** The width of A4 between margins of 18 mm: 174 mm at 96 pixels an inch. */
const SHEET = 658;

const TAGS = "['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/** Faults as `rule: where`, found by axe-core in the page. */
const FAULTS = `axe.run(document, { runOnly: ${TAGS} }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target)))`;

function serve(site: ReadonlyMap<string, string>): Server {
  const headers = securityHeaders({ publicUrl: null });
  return createServer((request, response) =>
    headers(request, response, () => {
      const path = request.url ?? '';
      if (path.startsWith('/assets/')) {
        const { type, content } = assetNamed(path.slice('/assets/'.length));
        response.setHeader('Content-Type', type).end(content());
      } else response.setHeader('Content-Type', 'text/html; charset=utf-8').end(site.get(path));
    }),
  );
}

const suite = CHROMIUM === undefined ? describe.skip : describe;

suite('the pages in Chromium (skipped where it is not installed)', () => {
  let server: Server;
  let browser: Browser;
  let origin = '';
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

  beforeAll(async () => {
    server = serve(siteOf([...readAll(), readAssessment('assessments', 'alignment-odd-2025')])).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: asRoot });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(PAGES)(
    '%s meets WCAG 2.2 AA, fits 320 pixels and keeps to the policy',
    async (path) => {
      const page = await browser.newPage({ viewport: { width: DESK, height: 900 } });
      const said: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('requestfailed', (request) => said.push(`not loaded: ${request.url()}`));
      await page.goto(`${origin}${path}`);
      await page.evaluate(axe);
      expect(await page.evaluate<string[]>(FAULTS)).toEqual([]);
      await page.setViewportSize({ width: NARROWEST, height: 900 });
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(NARROWEST);
      expect(said).toEqual([]);
      await page.close();
    },
    60_000,
  );

  it('sets text in the faces of the report', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/`);
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const loaded = "[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family).sort()";
    const families = await page.evaluate<string[]>(loaded);
    expect(families.map((family) => family.replace(/"/g, ''))).toEqual([
      'Source Sans 3',
      'Source Sans 3',
      'Source Serif 4',
    ]);
    await page.close();
  });

  it.each(PAGES)('%s is printed whole on a sheet of A4', async (path) => {
    const page = await browser.newPage({ viewport: { width: SHEET, height: 900 } });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}${path}`);
    // As printing does: with the fonts of the page, not those that stand in for them.
    await page.evaluate('document.fonts.ready.then(() => true)');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(SHEET);
    await page.close();
  });

  it('prints the head of a page dark on white', async () => {
    const page = await browser.newPage();
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${origin}/assessments/ddps-western-balkans-2020`);
    const pale = await page.evaluate<string[]>(`[...document.querySelectorAll('.page-head *')].filter((element) =>
      getComputedStyle(element).color.match(/\\d+/g).some((part) => part > 128)).map(({ textContent }) => textContent)`);
    expect(pale).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.querySelector(".page-head")).backgroundImage')).toBe('none');
    await page.close();
  });

  it('leads from the skip link to the content, by the keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${origin}/jurisdictions`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
    await page.close();
  });
});
