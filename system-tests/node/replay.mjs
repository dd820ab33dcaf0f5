// Replays cases with the official SDK: reads a file of cases, writes a file with what came of each, in their order.
//
// A case is {base_url, key, stream, embedding, request}. An outcome has content, reasoning, refusal, tool_calls,
// finish_reason and usage, an error where the SDK raised one that the server said, and crash for whatever else it raised.

import { readFile, writeFile } from 'node:fs/promises';
import OpenAI from 'openai';

const atOnce = 4;

const blank = () => ({ content: '', reasoning: '', refusal: '', tool_calls: [], finish_reason: null, usage: {} });

function usageOf(usage) {
  return usage
    ? {
        prompt_tokens: usage.prompt_tokens,
        completion_tokens: usage.completion_tokens,
        total_tokens: usage.total_tokens,
        cached_tokens: usage.prompt_tokens_details?.cached_tokens ?? 0,
        reasoning_tokens: usage.completion_tokens_details?.reasoning_tokens ?? 0,
      }
    : {};
}

function read(completion, seen) {
  const { message, finish_reason } = completion.choices[0];
  seen.content = message.content ?? '';
  seen.refusal = message.refusal ?? '';
  if (message.audio) {
    seen.audio = message.audio.data;
  }
  seen.tool_calls = (message.tool_calls ?? []).map((call) => ({
    name: call.function.name,
    arguments: call.function.arguments,
  }));
  seen.finish_reason = finish_reason;
  seen.usage = usageOf(completion.usage);
}

async function stream(client, request, seen) {
  const running = client.chat.completions.stream(request);
  running.on('chunk', ({ choices }) => {
    const delta = choices.find((choice) => choice.index === 0)?.delta;
    seen.content += delta?.content ?? '';
    seen.reasoning += delta?.reasoning_content ?? '';
  });
  read(await running.finalChatCompletion(), seen);
}

async function embed(client, request, seen) {
  const { data, usage } = await client.embeddings.create(request);
  seen.vectors = data.map((item) => item.embedding);
  seen.usage = { prompt_tokens: usage.prompt_tokens };
}

async function replay({ base_url, key, stream: streamed, embedding, request }) {
  const client = new OpenAI({ baseURL: base_url, apiKey: key, maxRetries: 0 });
  const seen = blank();
  try {
    if (embedding) {
      await embed(client, request, seen);
    } else if (streamed) {
      await stream(client, request, seen);
    } else {
      const completion = await client.chat.completions.create(request);
      seen.reasoning = completion.choices[0].message.reasoning_content ?? '';
      read(completion, seen);
    }
  } catch (raised) {
    const said = raised instanceof OpenAI.APIError && raised.error;
    if (said) {
      const { type, code, message, status } = { ...raised.error, status: raised.status };
      seen.error = { type, code, message, ...(status ? { status } : {}) };
    } else {
      seen.crash = `${raised.constructor.name}: ${raised.message}`;
    }
  }
  return seen;
}

const [cases, outcomes] = process.argv.slice(2);
const asked = JSON.parse(await readFile(cases, 'utf8'));
const answered = [];
let next = 0;
const worker = async () => {
  while (next < asked.length) {
    const index = next++;
    answered[index] = await replay(asked[index]);
  }
};
await Promise.all(Array.from({ length: atOnce }, worker));
await writeFile(outcomes, JSON.stringify(answered));
