/** Amazon Bedrock's Converse and ConverseStream, and InvokeModel for embeddings. */
package dev.hubgate.gateway.dialect.bedrock;
