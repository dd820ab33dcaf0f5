/**
 * Anthropic's Messages: Claude's own format, at Anthropic ({@link AnthropicDialect}) and wherever else the same body is taken
 * ({@link ClaudeMessages} with another {@link ClaudeHost}). What sets one model apart from another is data:
 * {@link ClaudeModel}.
 *
 * @see <a href="https://docs.claude.com/en/api/messages">Anthropic's reference</a>
 */
package dev.hubgate.gateway.dialect.anthropic;
