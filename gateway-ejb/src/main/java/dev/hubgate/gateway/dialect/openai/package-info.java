/**
 * The format of OpenAI and of all who speak it. What sets one of them apart is data: a {@link Flavour}. Replies are read by
 * one forgiving reader for all, since a provider's quirks are met behind other names too.
 *
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">OpenAI's reference</a>
 */
package dev.hubgate.gateway.dialect.openai;
