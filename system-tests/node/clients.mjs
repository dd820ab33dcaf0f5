// What every test needs: SDK clients of a running Hubgate, named by the environment.
//
//   HUBGATE_TEST_URL, HUBGATE_TEST_KEY    where it listens, and a key that works
//   HUBGATE_GUARDED_KEY                   a key whose requests the firewall reads
//   HUBGATE_REVOKED_KEY, HUBGATE_BROKE_KEY  a key that was revoked; one whose wallet is empty
//   HUBGATE_TEST_MODELS                   optional, comma-separated chat models
//   HUBGATE_AGENT_MODELS                  optional, models of all providers behind which the scripted one answers

import OpenAI from 'openai';

const sandbox = 'sandbox/chat';

/** The model behind which the scripted provider answers. */
export const scripted = 'openai/gpt-4.1-mini';

export const chatModels = (process.env.HUBGATE_TEST_MODELS ?? `${sandbox},${scripted}`).split(',');

export const agentModels = (
  process.env.HUBGATE_AGENT_MODELS ??
  'openai/gpt-4.1-mini,anthropic/claude-sonnet-4-5,gemini/gemini-3-flash-preview,vertex/gemini-3-flash-preview,' +
    'vertex/claude-sonnet-4-5@20250929,bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0,' +
    'bedrock/amazon.nova-lite-v1:0'
).split(',');

export const embeddingModelOf = { [sandbox]: 'sandbox/embedding', [scripted]: 'openai/text-embedding-3-small' };

export const key = process.env.HUBGATE_TEST_KEY;
export const guardedKey = process.env.HUBGATE_GUARDED_KEY;
export const revokedKey = process.env.HUBGATE_REVOKED_KEY;
export const brokeKey = process.env.HUBGATE_BROKE_KEY;

export function clientWith(apiKey, options = {}) {
  return new OpenAI({ baseURL: `${process.env.HUBGATE_TEST_URL}/v1`, apiKey, maxRetries: 0, ...options });
}

export const client = clientWith(key ?? 'unset');

export function say(text) {
  return [{ role: 'user', content: text }];
}
