/**
 * The format of OpenAI and of all who speak it. What the client sent goes on as it is; only what routing decided and what
 * accounting needs is written over.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">OpenAI's reference</a>
 */
package dev.hubgate.gateway.dialect.openai;
