import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { chatModels, client, say, scripted } from './clients.mjs';

for (const model of chatModels) {
  describe(`chat with ${model}`, () => {
    test('answers a plain question', async () => {
      const completion = await client.chat.completions.create({ model, messages: say('Hello there') });
      assert.equal(completion.object, 'chat.completion');
      assert.ok(completion.choices[0].message.content);
      assert.equal(completion.choices[0].finish_reason, 'stop');
      assert.ok(completion.usage.total_tokens > 0);
    });

    test('streams the same text as the plain answer', async () => {
      const request = { model, messages: say('Tell me a story') };
      const plain = await client.chat.completions.create(request);
      const pieces = [];
      for await (const chunk of await client.chat.completions.create({ ...request, stream: true })) {
        pieces.push(chunk.choices[0]?.delta.content ?? '');
      }
      assert.ok(pieces.filter(Boolean).length > 1);
      assert.equal(pieces.join(''), plain.choices[0].message.content);
    });

    test('ends a stream with a usage chunk when asked', async () => {
      const chunks = [];
      const stream_options = { include_usage: true };
      const request = { model, messages: say('Hello'), stream: true, stream_options };
      for await (const chunk of await client.chat.completions.create(request)) {
        chunks.push(chunk);
      }
      const last = chunks.at(-1);
      assert.deepEqual(last.choices, []);
      assert.ok(last.usage.total_tokens > 0);
      assert.equal(chunks.filter((chunk) => chunk.usage).length, 1);
    });

    test('accumulates with the streaming helper', async () => {
      const stream = client.chat.completions.stream({ model, messages: say('Tell me a story') });
      let events = 0;
      stream.on('content', () => events++);
      const completion = await stream.finalChatCompletion();
      assert.ok(events > 1);
      assert.ok(completion.choices[0].message.content);
    });
  });
}

test('hands chunks on as they come', async () => {
  const arrivals = [];
  const messages = say('[[chunks 6 delay=200]] A slow story');
  for await (const chunk of await client.chat.completions.create({ model: scripted, messages, stream: true })) {
    if (chunk.choices[0]?.delta.content) {
      arrivals.push(performance.now());
    }
  }
  const gaps = arrivals.slice(1).map((arrival, index) => arrival - arrivals[index]);
  assert.equal(arrivals.length, 6);
  assert.ok(gaps.filter((gap) => gap > 100).length >= 3, `chunks arrived in bunches: ${gaps}`);
});

test('gives up a stream and goes on', async () => {
  const messages = say('[[chunks 50 delay=100]] A long story');
  const stream = await client.chat.completions.create({ model: scripted, messages, stream: true });
  for await (const chunk of stream) {
    assert.ok(chunk.id);
    stream.controller.abort();
  }
  assert.ok(await client.chat.completions.create({ model: scripted, messages: say('Hello') }));
});

test('raises when the provider fails in the middle of a stream', async () => {
  const messages = say('[[cut after=3]] A story that breaks off');
  const stream = await client.chat.completions.create({ model: scripted, messages, stream: true });
  await assert.rejects(async () => {
    for await (const chunk of stream) {
      assert.ok(chunk.id);
    }
  });
});
