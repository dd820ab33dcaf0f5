// A real browser for tests of the console. In a file named *.test.mjs beside this one:
//
//   import test from 'node:test';
//   import { expectAccessible, openPage, operatorToken, screenshot } from './browser.mjs';
//
//   test('signs a newcomer up', async (t) => {
//     const page = await openPage(t);            // a Playwright page in a fresh context, closed after the test
//     await page.goto('/console/');              // relative to HUBGATE_TEST_URL
//     await expectAccessible(page);              // axe, WCAG 2.2 AA; fails with rule, element and help link
//     await screenshot(page, 'sign-up');         // target/screenshots/sign-up.png
//   });
//
// openPage(t, {strict: false}) tolerates script errors, CSP violations and 5xx answers; all else goes to newContext
// (viewport, colorScheme, …). A failing test leaves target/screenshots/failed-<test name>.png behind.
// Run: HUBGATE_TEST_URL=http://127.0.0.1:8080 HUBGATE_OPERATOR_TOKEN=… node --test   (after `npm ci`)

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const wcagTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where Hubgate listens, e.g. `http://127.0.0.1:8080`. */
export const baseUrl = process.env.HUBGATE_TEST_URL ?? 'http://127.0.0.1:8080';

/** The operator's admin token, for tests that prepare data through the admin API. */
export const operatorToken = process.env.HUBGATE_OPERATOR_TOKEN;

/** Where screenshots go: under the module's target folder, never into the sources. */
export const screenshotFolder = process.env.HUBGATE_SCREENSHOTS ?? join(here, '..', 'target', 'screenshots');

let launched;

/** The one browser of this test process, started at the first call. */
export function browser() {
  launched ??= launch();
  return launched;
}

after(async () => (await launched)?.close());

async function launch() {
  const { path, origin, env } = await findChromium();
  const instance = await chromium.launch({
    executablePath: path,
    headless: true,
    args: browserArgs,
    env: { ...process.env, ...env },
  });
  console.log(`browser: Chromium ${instance.version()}, ${origin}`);
  return instance;
}

/** Opens a page in a context of its own; closes it when test `t` ends and checks that nothing went wrong in it. */
export async function openPage(t, { strict = true, ...options } = {}) {
  const context = await (await browser()).newContext({ baseURL: baseUrl, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems = watch(page);
  t.after(async () => {
    if (t.passed === false || (strict && problems.length > 0)) {
      await screenshot(page, `failed-${t.name}`).catch(() => {});
    }
    await context.close();
    if (strict) {
      assert.deepEqual(problems, [], 'the page reported problems');
    }
  });
  return page;
}

function watch(page) {
  const problems = [];
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (/Content[- ]Security[- ]Policy/i.test(message.text())) {
      problems.push(`CSP: ${message.text()}`);
    }
  });
  page.on('response', (response) => {
    if (response.status() >= 500) {
      problems.push(`${response.status()} from ${new URL(response.url()).pathname}`);
    }
  });
  return problems;
}

/** Saves a picture of the whole page and returns its path. */
export async function screenshot(page, name) {
  mkdirSync(screenshotFolder, { recursive: true });
  const path = join(screenshotFolder, `${name.replace(/[^\w-]+/g, '-')}.png`);
  await page.screenshot({ path, fullPage: true });
  return path;
}

/** Fails when axe finds a WCAG 2.2 A or AA violation. `exclude` names CSS selectors that are not examined. */
export async function expectAccessible(page, { exclude = [] } = {}) {
  const violations = await accessibilityViolations(page, exclude);
  assert.deepEqual(violations, [], `accessibility of ${page.url()}`);
}

async function accessibilityViolations(page, exclude) {
  await installAxe(page);
  const result = await page.evaluate(
    ([tags, skipped]) => window.axe.run({ exclude: skipped }, { runOnly: { type: 'tag', values: tags } }),
    [wcagTags, exclude.map((selector) => [selector])],
  );
  return result.violations.map(
    ({ id, helpUrl, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')} (${helpUrl})`,
  );
}

// Evaluated through the debugger, not as a script element: a strict CSP of the page does not stop it.
async function installAxe(page) {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axeSource);
  }
}
