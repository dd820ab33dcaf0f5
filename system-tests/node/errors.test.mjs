import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import OpenAI from 'openai';
import { brokeKey, chatModels, client, clientWith, key, revokedKey, say, scripted } from './clients.mjs';

async function refusal(caller, kind, request) {
  const messages = say('Hello');
  const error = await caller.chat.completions.create({ messages, ...request }).then(
    () => assert.fail('was not refused'),
    (raised) => raised,
  );
  assert.equal(error.constructor, kind, `${error.constructor.name}: ${error.message}`);
  assert.match(error.requestID, /^req_[0-9a-z]{26}$/);
  return error;
}

for (const model of chatModels) {
  describe(`refusals with ${model}`, () => {
    test('refuses a key that does not exist', async () => {
      const error = await refusal(clientWith('oah_thiskeydoesnotexist'), OpenAI.AuthenticationError, { model });
      assert.equal(error.code, 'invalid_api_key');
      assert.equal(error.type, 'authentication_error');
    });

    test('refuses a revoked key', { skip: !revokedKey && 'HUBGATE_REVOKED_KEY is not set' }, async () => {
      await refusal(clientWith(revokedKey), OpenAI.AuthenticationError, { model });
    });

    test('names the wrong parameter', async () => {
      const error = await refusal(client, OpenAI.BadRequestError, { model, n: -1 });
      assert.equal(error.param, 'n');
      assert.equal(error.type, 'invalid_request_error');
    });
  });
}

test('refuses when the wallet is empty', { skip: !brokeKey && 'HUBGATE_BROKE_KEY is not set' }, async () => {
  const error = await refusal(clientWith(brokeKey), OpenAI.APIError, { model: scripted });
  assert.equal(error.status, 402);
  assert.equal(error.code, 'insufficient_funds');
});

test('knows no such model', async () => {
  const error = await refusal(client, OpenAI.NotFoundError, { model: 'gpt-4.1-minni' });
  assert.equal(error.code, 'model_not_found');
});

for (const [directive, kind, status, code] of [
  ['status 401', OpenAI.InternalServerError, 502, 'upstream_authentication_error'],
  ['status 400', OpenAI.BadRequestError, 400, 'invalid_value'],
  ['status 500', OpenAI.InternalServerError, 502, 'provider_unavailable'],
  ['status 503', OpenAI.InternalServerError, 503, 'provider_overloaded'],
  ['html 502', OpenAI.InternalServerError, 502, 'provider_unavailable'],
]) {
  test(`maps "${directive}" of the provider to ${kind.name}`, async () => {
    const error = await refusal(client, kind, { model: scripted, messages: say(`[[${directive}]]`) });
    assert.equal(error.status, status);
    assert.equal(error.code, code);
  });
}

test('retries by itself until the provider recovers', async () => {
  const messages = say(`[[status 503 retry-after=0 times=1]] ${crypto.randomUUID()}`);
  const patient = clientWith(key, { maxRetries: 3 });
  assert.ok((await patient.chat.completions.create({ model: scripted, messages })).choices[0].message.content);
});

test('shows the headers of a reply', async () => {
  const { response } = await client.chat.completions
    .create({ model: scripted, messages: say('Hello') })
    .withResponse();
  assert.equal(response.headers.get('x-request-id'), response.headers.get('x-hub-correlation-id'));
  assert.equal(response.headers.get('x-hub-provider'), 'openai');
  assert.equal(response.headers.get('x-hub-routing-reason'), 'forced');
  assert.ok(Number(response.headers.get('x-hub-cost-usd')) > 0);
});
