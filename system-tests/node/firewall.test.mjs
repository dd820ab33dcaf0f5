// What the firewall takes out of a request is in its reply again, in whatever form the SDK reads it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { clientWith, guardedKey, say, scripted } from './clients.mjs';

const text = 'Please write to jane.roe@example.com, and say "Margaret Thornbury" sent you; my name is Margaret Thornbury';
const messages = say(`[[echo]] [[chunks 70]] ${text}`);
const Note = z.object({ title: z.string(), lines: z.array(z.string()) });
const parameters = {
  type: 'object',
  properties: { city: { type: 'string' } },
  required: ['city'],
  additionalProperties: false,
};
const weather = { type: 'function', function: { name: 'weather', parameters } };
const client = clientWith(guardedKey ?? 'unset');
const skip = guardedKey ? false : 'HUBGATE_GUARDED_KEY is not set';

test('says again what was taken out, in all choices', { skip }, async () => {
  const { data, response } = await client.chat.completions.create({ model: scripted, messages, n: 2 }).withResponse();
  assert.equal(response.headers.get('x-hub-firewall'), 'redacted');
  assert.equal(data.choices.length, 2);
  data.choices.forEach((choice) => assert.ok(choice.message.content.endsWith(text)));
});

test('streams what was taken out', { skip }, async () => {
  const stream = client.chat.completions.stream({ model: scripted, messages });
  assert.ok((await stream.finalContent()).endsWith(text));
});

test('streams a call with what was taken out', { skip }, async () => {
  const stream = client.chat.completions.stream({ model: scripted, messages, tools: [weather] });
  const [call] = (await stream.finalChatCompletion()).choices[0].message.tool_calls;
  assert.equal(JSON.parse(call.function.arguments).city, text);
});

test('parses what was taken out', { skip }, async () => {
  const request = { model: scripted, messages, response_format: zodResponseFormat(Note, 'note') };
  const { parsed } = (await client.chat.completions.parse(request)).choices[0].message;
  assert.deepEqual(parsed, { title: text, lines: [text] });
});
