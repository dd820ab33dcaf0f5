// Agents that call tools in parallel, with each provider: runTools, plain and streamed, and .stream().

import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import { agentModels, client, say } from './clients.mjs';

const time = 'ten past "four" – 16:10';
const told = `weather said: 7 days of snow. local_time said: ${time}.`;
const question = 'Weather and time in Oslo?';
const thinking = { reasoning_effort: 'low', max_completion_tokens: 6000 };
const thinks = (model) => !model.startsWith('openai/') && !model.includes('nova');
const Recipe = z.object({ title: z.string(), steps: z.array(z.object({ explanation: z.string(), minutes: z.number() })) });

function object(properties) {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

/** Two tools, and what they were called with. */
function makeTools() {
  const called = [];
  const tool = (name, properties, run) => ({
    type: 'function',
    function: {
      name,
      description: `Tells the ${name} of a city.`,
      parameters: object(properties),
      parse: JSON.parse,
      function: (input) => {
        called.push([name, ...Object.values(input)]);
        return run(input);
      },
    },
  });
  const tools = [
    tool('weather', { city: { type: 'string' }, days: { type: 'integer' } }, ({ days }) => `${days} days of snow`),
    tool('local_time', { city: { type: 'string' } }, () => time),
  ];
  return { tools, called };
}

const declared = ({ type, function: { name, description, parameters } }) => ({
  type,
  function: { name, description, parameters },
});

async function plain(request) {
  return (await client.chat.completions.create(request)).choices[0].message;
}

/** What the SDK makes of a stream; the pieces of a thought, which it does not know, are put together here. */
async function streamed(request) {
  const stream = client.chat.completions.stream(request);
  let thought = '';
  stream.on('chunk', ({ choices }) => {
    thought += choices[0]?.delta.reasoning_content ?? '';
  });
  const { message } = (await stream.finalChatCompletion()).choices[0];
  return { ...message, reasoning_content: thought };
}

const bothCalled = [
  ['local_time', 'some city'],
  ['weather', 'some city', 7],
];

async function run(request) {
  const { tools, called } = makeTools();
  const runner = client.chat.completions.runTools({ messages: say(question), tools, ...request });
  const answer = await runner.finalContent();
  assert.deepEqual([...called].sort(), bothCalled);
  return { answer, messages: runner.messages };
}

for (const model of agentModels) {
  describe(`agents with ${model}`, () => {
    for (const stream of [false, true]) {
      test(`runs tools that are called in parallel${stream ? ' in a stream' : ''}`, async () => {
        const { answer, messages } = await run({ model, stream });
        assert.ok(answer.startsWith(told), answer);
        assert.deepEqual(messages.map((message) => message.role), ['user', 'assistant', 'tool', 'tool', 'assistant']);
      });

    }

    test('streams parallel calls in pieces that fit together', async () => {
      const tools = makeTools().tools.map(declared);
      const stream = client.chat.completions.stream({ model, messages: say(question), tools });
      let pieces = 0;
      stream.on('tool_calls.function.arguments.delta', () => pieces++);
      const { message, finish_reason } = (await stream.finalChatCompletion()).choices[0];
      assert.equal(finish_reason, 'tool_calls');
      assert.deepEqual(message.tool_calls.map((call) => call.function.name), ['weather', 'local_time']);
      assert.deepEqual(JSON.parse(message.tool_calls[0].function.arguments), { city: 'some city', days: 7 });
      assert.equal(new Set(message.tool_calls.map((call) => call.id)).size, 2);
      assert.ok(pieces >= 2);
    });

    test('streams text and says what was used', async () => {
      const stream = client.chat.completions.stream({
        model,
        messages: say('[[chunks 4]] Hello'),
        stream_options: { include_usage: true },
      });
      const deltas = [];
      stream.on('content', (delta) => deltas.push(delta));
      const completion = await stream.finalChatCompletion();
      assert.ok(deltas.length >= 4);
      assert.equal(deltas.join(''), 'Hello from the scripted upstream. You said: Hello');
      assert.ok(completion.usage.completion_tokens > 0 && completion.usage.prompt_tokens > 0);
    });

    test('parses an answer that follows a schema, plain and streamed', async () => {
      const request = { model, messages: say('A recipe'), response_format: zodResponseFormat(Recipe, 'recipe') };
      const plain = (await client.chat.completions.parse(request)).choices[0].message.parsed;
      const streamed = (await client.chat.completions.stream(request).finalChatCompletion()).choices[0].message.parsed;
      assert.deepEqual(plain, Recipe.parse(plain));
      assert.deepEqual(streamed, plain);
    });
  });
}

for (const model of agentModels.filter(thinks)) {
  describe(`thinking agents with ${model}`, () => {
    for (const stream of [false, true]) {
      test(`go on after tools${stream ? ' in a stream' : ''}`, async () => {
        // What runTools sends back lacks fields that the SDK does not know, so the thought too.
        const { answer } = await run({ model, stream, ...thinking });
        assert.ok(answer.startsWith(told), answer);
      });
    }

    for (const [how, ask] of Object.entries({ plain, streamed })) {
      test(`remember their thought: ${how}`, async () => {
        const { tools, called } = makeTools();
        const bare = tools.map(declared);
        const messages = say(question);
        const message = await ask({ model, messages, tools: bare, ...thinking });
        assert.match(message.reasoning_content, /^Let me think/);
        messages.push(message);
        for (const { id, function: { name, arguments: input } } of message.tool_calls) {
          const tool = tools.find((one) => one.function.name === name).function;
          messages.push({ role: 'tool', tool_call_id: id, content: tool.function(JSON.parse(input)) });
        }
        assert.deepEqual([...called].sort(), bothCalled);
        const { content } = await ask({ model, messages, tools: bare, ...thinking });
        assert.equal(content, `${told} I remember my thought.`);
      });
    }
  });
}
