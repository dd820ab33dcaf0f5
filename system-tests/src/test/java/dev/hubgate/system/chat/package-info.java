/** What is said: refused when malformed, passed on unchanged, streamed as it comes, ended when the caller leaves. */
package dev.hubgate.system.chat;
