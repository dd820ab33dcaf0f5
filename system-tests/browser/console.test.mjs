// The console in a real browser, from sign-up to the first request on the overview.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { admin, call, examine, logIn, newAddress, password, press, signUp } from './account.mjs';
import { baseUrl, browser, openPage } from './browser.mjs';

const newcomers = 'Müller & Søn <b>東京';

async function statusBecomes(expected, key) {
  const end = Date.now() + 3_000;
  let status;
  do {
    status = (await call(key)).status;
  } while (status !== expected && Date.now() < end);
  assert.equal(status, expected);
}

describe('the console', () => {
  const email = newAddress();
  let storageState;

  before(async () => {
    const context = await (await browser()).newContext({ baseURL: baseUrl });
    const page = await context.newPage();
    await signUp(page, email);
    storageState = await context.storageState();
    await context.close();
  });

  test('leads a newcomer from sign-up to the first request', async (t) => {
    const page = await openPage(t, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto('/console/');
    await page.waitForURL('**/console/login');
    assert.equal(await page.title(), 'Log in – Hubgate');
    await examine(page, 'login');
    await press(page, 'Create an account', 'link');
    await examine(page, 'signup');

    const key = await signUp(page, newAddress(), newcomers);
    assert.match(key, /^oah_[0-9A-Za-z]{33}$/);
    assert.equal(await page.title(), `Start – default – ${newcomers}`);
    assert.match(await page.locator('.credits').textContent(), /1,000,000\s+credits/);
    await page.getByText('Waiting for your first request…').waitFor();
    await examine(page, 'start');
    await page.getByRole('button', { name: 'Copy key' }).click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), key);

    const snippet = await page.locator('#snippet-curl').textContent();
    const shownBase = await page.locator('#start-base-url').textContent();
    assert.equal(new URL(shownBase).port, new URL(baseUrl).port);
    assert.ok(snippet.includes(key) && snippet.includes(`${shownBase}/chat/completions`), snippet);
    execFileSync('sh', ['-c', snippet.replace('curl ', 'curl --fail --silent --retry 5 --retry-all-errors --retry-delay 1 ')]);
    await page.getByText('Your request arrived.').waitFor();
    await examine(page, 'start-arrived');
    const id = await page.locator('.arrival code').textContent();
    assert.match(id, /^req_[0-9a-z]{26}$/);

    await press(page, 'To the overview', 'link');
    assert.equal(await page.title(), `Overview – default – ${newcomers}`);
    assert.ok((await page.locator('.list').textContent()).includes(id), 'the overview lists the request');
    assert.match(await page.locator('.tile').first().textContent(), /Requests\s*1/);
    await examine(page, 'overview');
  });

  test('shows a key once and never again', async (t) => {
    const page = await openPage(t);
    const key = await signUp(page, newAddress());
    assert.ok((await page.content()).includes(key));
    await page.reload();
    await page.getByText('cannot be shown again').waitFor();
    assert.ok(!(await page.content()).includes(key), 'not after a reload');
    await press(page, 'Keys', 'link');
    await page.waitForURL('**/app/keys?p=default');
    assert.ok(!(await page.content()).includes(key), 'not on the page of keys');
    await page.goBack();
    await page.getByText('cannot be shown again').waitFor();
    assert.ok(!(await page.content()).includes(key), 'not by going back');
  });

  test('logs out and in again', async (t) => {
    const page = await openPage(t, { storageState });
    await page.goto('/console/app/keys?p=default');
    const before = (await page.context().cookies()).find(({ name }) => name === 'hubgate_console');
    await press(page, 'Log out');
    await page.waitForURL('**/console/login');
    await page.goto('/console/app/keys?p=default');
    await page.waitForURL('**/login?next=%2Fapp%2Fkeys%3Fp%3Ddefault');
    const asked = (await page.context().cookies()).find(({ name }) => name === 'hubgate_console');
    await logIn(page, email.toUpperCase());
    await page.waitForURL('**/app/keys?p=default');
    const after = (await page.context().cookies()).find(({ name }) => name === 'hubgate_console');
    assert.notEqual(after.value, asked.value, 'the session id changes at the log-in');
    assert.notEqual(after.value, before.value);
    assert.ok(after.httpOnly, 'scripts cannot read the cookie');
    assert.equal(after.sameSite, 'Lax');
    storageState = await page.context().storageState();
  });

  test('refuses a wrong password and an unknown address in the same words', async (t) => {
    const page = await openPage(t);
    const words = [];
    for (const address of [email, newAddress()]) {
      await page.goto('/console/login');
      await logIn(page, address, 'not the password');
      words.push(await page.locator('.banner-bad').textContent());
      assert.equal(await page.getByLabel('Password', { exact: true }).inputValue(), '');
    }
    assert.match(words[0], /do not belong together/);
    assert.equal(words[0], words[1]);
    await examine(page, 'login-refused');
  });

  test('stops somebody who tries many passwords', async (t) => {
    const page = await openPage(t);
    const address = newAddress();
    await page.goto('/console/login');
    for (let i = 0; i < 9; i++) {
      await logIn(page, address, `guess number ${i}`);
    }
    await page.getByText('There were too many attempts.').waitFor();
  });

  test('says beside each field what is wrong at sign-up', async (t) => {
    const page = await openPage(t);
    await page.goto('/console/signup');
    await press(page, 'Create account');
    await page.getByText('E-mail is missing.').waitFor();
    await page.getByText('Password is missing.').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.id), 'signup:email', 'the first error has the focus');
    await page.getByLabel('E-mail').evaluate((input) => { input.type = 'text'; });
    await page.getByLabel('E-mail').fill('nonsense');
    await page.getByLabel('Password', { exact: true }).fill('Password1');
    await press(page, 'Create account');
    await page.getByText('does not look like an e-mail address').waitFor();
    await page.getByText('among the first that anybody would try').waitFor();
    await examine(page, 'signup-errors');
  });

  test('does not say that an address is taken', async (t) => {
    const page = await openPage(t);
    await page.goto('/console/signup');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password', { exact: true }).fill('some other password');
    await press(page, 'Create account');
    const words = await page.locator('.banner-bad').textContent();
    assert.match(words, /No account could be made/);
    assert.doesNotMatch(words, /taken|exists/);
  });

  test('creates a key that works and revokes it', async (t) => {
    const page = await openPage(t, { storageState });
    await page.goto('/console/app/keys?p=default');
    await press(page, 'Create key');
    await page.getByText('Name is missing.').waitFor();
    const name = `billing </script><b>${randomBytes(3).toString('hex')}`;
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByLabel('Works for').selectOption('30 days');
    await press(page, 'Create key');
    const key = await page.locator('#new-key').textContent();
    const row = page.getByRole('row').filter({ hasText: name });
    assert.match(await row.textContent(), /active/);
    await examine(page, 'keys-new');
    assert.equal((await call(key)).status, 200);

    await page.reload();
    assert.equal(await page.locator('#new-key').count(), 0);
    await row.getByRole('button', { name: `Revoke ${name}` }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByText('will get status 401 within a second').waitFor();
    await dialog.getByText('with 1 call in the last 24 hours').waitFor();
    await examine(page, 'keys-revoke');
    await dialog.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText(/is revoked/).waitFor();
    assert.match(page.url(), /\/app\/keys\?p=default$/);
    assert.match(await row.textContent(), /revoked/);
    assert.equal(await row.getByRole('button', { name: /Revoke/ }).count(), 0);
    await statusBecomes(401, key);
    await examine(page, 'keys');
  });

  test('keeps a key when the dialog is left', async (t) => {
    const page = await openPage(t, { storageState });
    await page.goto('/console/app/keys?p=default');
    const opener = page.getByRole('button', { name: 'Revoke first-key' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('alertdialog');
    await dialog.waitFor();
    await page.waitForFunction(() => document.activeElement.textContent.trim() === 'Keep it');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.waitForFunction(() => document.activeElement.getAttribute('aria-label') === 'Revoke first-key');
    await opener.waitFor();
  });

  test('goes to the log-in when a background request finds no session', async (t) => {
    const page = await openPage(t, { storageState });
    await page.goto('/console/app/keys?p=default');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Revoke first-key' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke key' }).click();
    await page.waitForURL('**/login?expired=true&next=%2Fapp%2Fkeys%3Fp%3Ddefault');
    await page.getByText('Your session has ended').waitFor();
    await examine(page, 'login-expired');
    await logIn(page, email);
    await page.waitForURL('**/app/keys?p=default');
    assert.match(await page.getByRole('row').filter({ hasText: 'first-key' }).textContent(), /active/);
    storageState = await page.context().storageState();
  });

  test('says in words that a page was open too long', async (t) => {
    const page = await openPage(t, { storageState });
    const forgetView = () =>
      page.evaluate(() => document.querySelectorAll('[name="jakarta.faces.ViewState"]').forEach((input) => { input.value = '1:2'; }));
    await page.goto('/console/app/keys?p=default');
    await forgetView();
    await page.getByRole('textbox', { name: 'Name' }).fill('late');
    await press(page, 'Create key');
    await page.getByRole('heading', { name: 'This page was open too long' }).waitFor();
    await examine(page, 'problem');
    await page.getByRole('link', { name: 'Open it again' }).click();
    await page.waitForURL('**/app/keys?p=default');
    assert.equal(await page.getByRole('row').filter({ hasText: 'late' }).count(), 0, 'nothing was changed');

    await forgetView();
    await page.getByRole('button', { name: 'Revoke first-key' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke key' }).click();
    await page.getByRole('heading', { name: 'This page was open too long' }).waitFor();
  });

  test('knows no project but those of the tenant', async (t) => {
    const page = await openPage(t, { storageState });
    const slug = `other-${randomBytes(4).toString('hex')}`;
    const other = await admin('POST', '/tenants', { name: 'Other', owner_email: newAddress() });
    await admin('POST', '/projects', { tenant_id: other.id, name: slug });
    for (const foreign of [slug, 'no-such', '..%2F', 'a%00b', "x'--"]) {
      const reply = await page.goto(`/console/app/keys?p=${foreign}`);
      assert.equal(reply.status(), 404, foreign);
      await page.getByRole('heading', { name: 'There is no such page' }).waitFor();
    }
    const posted = await page.request.post(`/console/app/keys?p=${slug}`, { form: { 'create:name': 'x' } });
    assert.equal(posted.status(), 404);
    const reply = await page.goto('/console/app/keys');
    assert.ok(reply.url().endsWith('/app/keys?p=default'), 'no project at all: the first one');
  });

  test('keeps members off the pages of operators', async (t) => {
    const page = await openPage(t, { storageState });
    const reply = await page.goto('/console/ops/home');
    assert.equal(reply.status(), 403);
    assert.doesNotMatch(await page.content(), /Providers/);
  });

  test('sends the headers that keep browsers careful', async (t) => {
    const page = await openPage(t, { storageState });
    for (const path of ['/console/login', '/console/app/start?p=default', '/console/nothing-here']) {
      const headers = (await page.request.get(path)).headers();
      assert.equal(headers['x-content-type-options'], 'nosniff', path);
      assert.equal(headers['x-frame-options'], 'DENY', path);
      assert.equal(headers['cache-control'], 'no-store', path);
      assert.match(headers['content-security-policy'], /frame-ancestors 'none'/, path);
      assert.doesNotMatch(headers['content-security-policy'], /script-src[^;]*unsafe/, path);
    }
  });

  test('can be used with the keyboard alone', async (t) => {
    const page = await openPage(t);
    await page.goto('/console/signup');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await page.keyboard.press('Enter');
    for (const text of [newAddress(), password]) {
      await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/app/start?p=default');
    const tab = page.getByRole('tab', { name: 'curl' });
    await tab.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('#snippet-python').waitFor();
  });

  const lacksOperator = !process.env.HUBGATE_OPERATOR_EMAIL && 'HUBGATE_OPERATOR_EMAIL and _PASSWORD are not set';
  test('shows operators their installation', { skip: lacksOperator }, async (t) => {
    const page = await openPage(t);
    await page.goto('/console/login');
    await logIn(page, process.env.HUBGATE_OPERATOR_EMAIL, process.env.HUBGATE_OPERATOR_PASSWORD);
    await page.waitForURL('**/ops/home');
    await page.getByText('Sandbox (simulated)').waitFor();
    await examine(page, 'operator');
    assert.equal((await page.goto('/console/app/keys?p=default')).status(), 403);
  });
});
