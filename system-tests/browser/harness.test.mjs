// Shows that the browser harness works, and that it can fail, on pages of its own.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { expectAccessible, openPage, screenshot } from './browser.mjs';

const policy = "default-src 'none'; script-src 'nonce-abc'; style-src 'nonce-abc'";
const good = `<!doctype html><html lang="en"><title>Good</title><main><h1>Good page</h1>
  <label>Name <input name="name"></label><output></output></main>
  <script nonce="abc">document.querySelector('input').addEventListener('input',
    (event) => { document.querySelector('output').textContent = 'Hello ' + event.target.value; });</script></html>`;
const bad = '<!doctype html><html><title>Bad</title><img src="data:,"><input></html>';

describe('the browser harness', () => {
  let server;
  let origin;

  before(async () => {
    server = createServer((request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', policy);
      response.end(request.url === '/good' ? good : bad);
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${server.address().port}`;
  });

  after(() => server.close());

  test('types into a page whose script answers', async (t) => {
    const page = await openPage(t, { baseURL: origin });
    await page.goto('/good');
    await page.getByLabel('Name').fill('Ada');
    assert.equal(await page.locator('output').textContent(), 'Hello Ada');
  });

  test('examines accessibility under a strict content security policy', async (t) => {
    const page = await openPage(t, { baseURL: origin });
    await page.goto('/good');
    await expectAccessible(page);
  });

  test('reports an inaccessible page by rule', async (t) => {
    const page = await openPage(t, { baseURL: origin, strict: false });
    await page.goto('/bad');
    await assert.rejects(expectAccessible(page), /image-alt[\s\S]*label/);
  });

  test('takes a picture of a page', async (t) => {
    const page = await openPage(t, { baseURL: origin });
    await page.goto('/good');
    const picture = readFileSync(await screenshot(page, 'harness'));
    assert.equal(picture.subarray(1, 4).toString(), 'PNG');
    assert.ok(picture.length > 1_000, `a picture of ${picture.length} bytes`);
  });
});
