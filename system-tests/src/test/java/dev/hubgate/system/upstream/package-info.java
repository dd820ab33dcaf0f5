/**
 * A scripted, deterministic provider on loopback that speaks OpenAI's API. A request says by directives in its last user
 * message how the provider shall behave; what the provider received can be looked at afterwards. It is written on
 * sockets, since it must notice at once that its caller went away, also while it says nothing.
 */
package dev.hubgate.system.upstream;
