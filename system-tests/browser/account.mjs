// What tests of the console have in common: an account of their own, calls with its key, and how a page is examined.

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { baseUrl, expectAccessible, operatorToken, screenshot } from './browser.mjs';

export const password = 'a long quiet river';
export const newAddress = () => `ada-${randomBytes(6).toString('hex')}@acme.example`;

/** Presses a button, or follows a link, that brings another page, and waits for that page. */
export async function press(page, name, role = 'button') {
  await Promise.all([page.waitForEvent('load'), page.getByRole(role, { name, exact: true }).click()]);
}

export async function signUp(page, email, organisation = 'Acme') {
  await page.goto('/console/signup');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Organisation').fill(organisation);
  await press(page, 'Create account');
  await page.waitForURL('**/app/start?p=default');
  return page.locator('#new-key').textContent();
}

export async function logIn(page, email, secret = password) {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await press(page, 'Log in');
}

// Asks once more for a second: a node may learn of a new key a moment after the console made it.
export async function call(key, model = 'sandbox/chat') {
  for (let attempt = 0; ; attempt++) {
    const reply = await fetch(`${baseUrl}/v1/chat/completions`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ model, messages: [{ role: 'user', content: 'Hello' }] }),
    });
    await reply.text();
    if (reply.status !== 401 || attempt === 10) {
      return reply;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export async function admin(method, path, body) {
  const reply = await fetch(`${baseUrl}/admin/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${operatorToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  assert.ok(reply.ok, `${method} ${path}: ${reply.status}`);
  return reply.json();
}

/** Accessible in both palettes, readable on a narrow screen, and a picture of each. */
export async function examine(page, name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectAccessible(page);
    await screenshot(page, `console-${name}-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  await screenshot(page, `console-${name}-narrow`);
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(size);
  assert.ok(widest <= 320, `${name} is ${widest} px wide on a screen of 320 px`);
  assert.equal(await page.locator('h1').count(), 1, `${name} has one main heading`);
}
