import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { chatModels, client, say, scripted } from './clients.mjs';

const parameters = {
  type: 'object',
  properties: { city: { type: 'string' }, days: { type: 'integer' } },
  required: ['city', 'days'],
  additionalProperties: false,
};
const weather = { type: 'function', function: { name: 'weather', parameters } };
const localTime = { type: 'function', function: { name: 'local_time', parameters } };
const Recipe = z.object({
  title: z.string(),
  servings: z.number().int(),
  steps: z.array(z.object({ explanation: z.string(), minutes: z.number().int() })),
});

for (const model of chatModels) {
  describe(`tools and structure with ${model}`, () => {
    test('calls a tool with arguments of its schema', async () => {
      const request = { model, messages: say('Weather in Oslo?'), tools: [weather], tool_choice: 'required' };
      const { choices } = await client.chat.completions.create(request);
      const call = choices[0].message.tool_calls[0];
      assert.equal(choices[0].finish_reason, 'tool_calls');
      assert.equal(call.function.name, 'weather');
      assert.deepEqual(Object.keys(JSON.parse(call.function.arguments)).sort(), ['city', 'days']);
    });

    test('runs a tool and answers with its result', async () => {
      let asked;
      const run = (input) => {
        asked = input;
        return 'snow';
      };
      const runnable = { type: 'function', function: { ...weather.function, parse: JSON.parse, function: run } };
      const messages = say('Weather in Oslo?');
      const runner = client.chat.completions.runTools({ model, messages, tools: [runnable] });
      assert.ok(await runner.finalContent());
      assert.equal(typeof asked.city, 'string');
    });

    test('parses an answer that follows a schema', async () => {
      const response_format = zodResponseFormat(Recipe, 'recipe');
      const request = { model, messages: say('A recipe please'), response_format };
      const { parsed } = (await client.chat.completions.parse(request)).choices[0].message;
      assert.deepEqual(Recipe.parse(parsed), parsed);
    });
  });
}

test('streams parallel tool calls in pieces that fit together', async () => {
  const stream = client.chat.completions.stream({
    model: scripted,
    messages: say('Weather and time?'),
    tools: [weather, localTime],
  });
  const calls = (await stream.finalChatCompletion()).choices[0].message.tool_calls;
  assert.deepEqual(calls.map((call) => call.function.name), ['weather', 'local_time']);
  assert.equal(new Set(calls.map((call) => call.id)).size, 2);
  calls.forEach((call) => assert.equal(JSON.parse(call.function.arguments).days, 7));
});
