// The page of routing: an owner chooses, and the admin API shows the same.

import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { admin, call, examine, logIn, newAddress, press, signUp } from './account.mjs';
import { baseUrl, browser, openPage } from './browser.mjs';

describe('the page of routing', () => {
  let storageState;
  let project;
  let key;

  before(async () => {
    const context = await (await browser()).newContext({ baseURL: baseUrl });
    const page = await context.newPage();
    key = await signUp(page, newAddress());
    storageState = await context.storageState();
    await context.close();
    const { headers } = await call(key);
    const found = await admin('GET', `/requests?correlation_id=${headers.get('x-request-id')}`);
    project = `/projects/${found.data[0].project_id}`;
  });

  const open = async (t, query = '') => {
    const page = await openPage(t, { storageState });
    await page.goto(`/console/app/routing?p=default${query}`);
    return page;
  };

  test('saves which models may be used and in which order providers are asked', async (t) => {
    const page = await open(t);
    await page.getByText('None has come yet').waitFor();
    await examine(page, 'routing');
    await page.getByLabel('Premium').uncheck();
    await page.getByLabel('Order of providers').selectOption('balanced');
    await page.getByLabel('Precisions not good enough').fill('fp4, int4');
    await page.getByLabel('when the prompt is too long for it').uncheck();
    await page.getByLabel('Keep a conversation where its prompt is cached').check();
    await page.getByLabel('Go on with Hubgate’s credentials where your own fail').check();
    await press(page, 'Save rules');
    await page.getByText('Saved.').waitFor();
    assert.equal(await page.getByLabel('Premium').isChecked(), false);
    const rules = await admin('GET', project);
    assert.deepEqual(rules.allowed_tiers, ['economy', 'standard']);
    assert.equal(rules.strategy, 'balanced');
    assert.deepEqual(rules.excluded_quantizations, ['fp4', 'int4']);
    assert.deepEqual(rules.fallback_on, ['error', 'rate_limit']);
    assert.ok(rules.sticky && rules.managed_fallback);
    await page.getByLabel('Premium').check();
    await press(page, 'Save rules');
    assert.equal((await admin('GET', project)).allowed_tiers, null);
    await press(page, 'Save rules');
    await page.getByText('Nothing was changed').waitFor();
  });

  test('says beside each field what makes no sense, and saves nothing', async (t) => {
    const page = await open(t);
    const rules = await admin('GET', project);
    for (const tier of ['Economy', 'Standard', 'Premium']) {
      await page.getByLabel(tier).uncheck();
    }
    await page.getByLabel('Order of providers').selectOption('fixed');
    await page.getByLabel('Precisions not good enough').fill('FP 4!');
    await press(page, 'Save rules');
    await page.getByText('Allow one tier at least').waitFor();
    await page.getByText('There is no order to follow yet').waitFor();
    await page.getByText('Use at most 10 names').waitFor();
    await examine(page, 'routing-errors');
    assert.deepEqual(await admin('GET', project), rules);
  });

  test('keeps providers in the order that it is given', async (t) => {
    const page = await open(t);
    const providers = () => page.getByRole('region', { name: 'Preferred providers' });
    for (const name of ['groq', 'openai', 'together']) {
      await providers().getByLabel('Provider', { exact: true }).selectOption(name);
      await press(page, 'Add provider');
      await page.getByText(`${name} is the last in the order.`).waitFor();
    }
    await press(page, 'Move together up');
    await press(page, 'Move groq down');
    await press(page, 'Remove openai');
    assert.deepEqual((await admin('GET', project)).provider_order, ['together', 'groq']);
    await page.getByLabel('Order of providers').selectOption('fixed');
    await press(page, 'Save rules');
    await press(page, 'Remove groq');
    await press(page, 'Remove together');
    await page.getByText('choose another strategy before the order is empty').waitFor();
    assert.deepEqual((await admin('GET', project)).provider_order, ['together']);
  });

  test('proposes models of a similar class and adds none unasked', async (t) => {
    const page = await open(t);
    await page.getByLabel('Similar to').fill('llama-3.3-70b');
    await press(page, 'Find');
    const rows = page.getByRole('region', { name: 'Models of a similar class' }).locator('tbody tr');
    const proposed = await rows.count();
    assert.ok(proposed >= 1 && proposed <= 5, `${proposed} proposals`);
    assert.deepEqual((await admin('GET', project)).fallbacks, []);
    const first = await rows.first().locator('.model-name').textContent();
    await examine(page, 'routing-proposals');
    await press(page, `Add ${first} to the fallbacks`);
    await page.getByText(`oah/${first} is the last fallback.`).waitFor();
    assert.match(page.url(), /like=llama-3\.3-70b/);
    assert.deepEqual((await admin('GET', project)).fallbacks, [`oah/${first}`]);
    assert.ok(!(await rows.locator('.model-name').allTextContents()).includes(first), 'it is not proposed again');

    const fallbacks = page.getByRole('region', { name: 'Fallback models' });
    await fallbacks.getByLabel('Model').fill('no-such-model');
    await press(page, 'Add fallback');
    await page.getByText('No provider has such a model.').waitFor();
    await fallbacks.getByLabel('Model').fill('sandbox/chat');
    await press(page, 'Add fallback');
    await press(page, 'Move sandbox/chat up');
    await examine(page, 'routing-chain');
    assert.deepEqual((await admin('GET', project)).fallbacks, ['sandbox/chat', `oah/${first}`]);
    await press(page, `Remove oah/${first}`);
    assert.deepEqual((await admin('GET', project)).fallbacks, ['sandbox/chat']);
  });

  const lacksReader = !process.env.HUBGATE_READER_EMAIL && 'HUBGATE_READER_EMAIL, _PASSWORD and _PROJECT are not set';
  test('lets members who are no owners read and nothing else', { skip: lacksReader }, async (t) => {
    const page = await openPage(t);
    await page.goto('/console/login');
    await logIn(page, process.env.HUBGATE_READER_EMAIL, process.env.HUBGATE_READER_PASSWORD);
    await page.goto('/console/app/routing?p=default&like=gpt-4.1');
    await page.getByText('may change it').waitFor();
    assert.ok(await page.getByLabel('Economy').isDisabled());
    for (const name of [/^Save/, /^Add/, /^Remove/]) {
      assert.equal(await page.getByRole('button', { name }).count(), 0, `${name}`);
    }
    await examine(page, 'routing-reader');
    const path = `/projects/${process.env.HUBGATE_READER_PROJECT}`;
    const rules = await admin('GET', path);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => {
      const form = document.getElementById('rules');
      form.querySelectorAll('[disabled]').forEach((field) => { field.disabled = false; });
      document.getElementById('rules:sticky').checked = true;
      const pressed = Object.assign(document.createElement('input'), { type: 'hidden', name: 'rules:save', value: 'x' });
      form.append(pressed);
      form.submit();
    })]);
    assert.deepEqual(await admin('GET', path), rules, 'a forged form changes nothing');
  });

  test('shows what was named in the address as text', async (t) => {
    const page = await open(t, '&like=%22%3E%3Cscript%3Ealert(1)%3C/script%3E');
    await page.getByText('No such model is offered here.').waitFor();
    assert.equal(await page.getByLabel('Similar to').inputValue(), '"><script>alert(1)</script>');
  });
});
