import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import OpenAI from 'openai';
import { chatModels, client, embeddingModelOf } from './clients.mjs';

for (const chatModel of chatModels) {
  const model = embeddingModelOf[chatModel];

  describe(`embeddings and models: ${model}`, () => {
    test('embeds texts in their order', async () => {
      const { data, usage } = await client.embeddings.create({ model, input: ['fox', 'goose', 'fox'] });
      const [first, second, third] = data.map((item) => item.embedding);
      assert.deepEqual(data.map((item) => item.index), [0, 1, 2]);
      assert.deepEqual(first, third);
      assert.notDeepEqual(first, second);
      assert.ok(usage.prompt_tokens > 0);
    });

    test('is listed and can be looked up', async () => {
      const ids = [];
      for await (const item of client.models.list()) {
        ids.push(item.id);
      }
      assert.ok(ids.includes(model) && ids.includes(chatModel));
      assert.equal((await client.models.retrieve(model)).id, model);
    });
  });
}

test('looks up no model that does not exist', async () => {
  await assert.rejects(client.models.retrieve('nobody/has-this'), OpenAI.NotFoundError);
});
