/**
 * Replays exchanges of providers through a running Hubgate: an upstream answers with what the provider once said, cut
 * into pieces at random places, and what official clients read must be what an independent reader of the exchange says.
 * Hand-written exchanges are among the resources; recorded ones are found by the environment and never copied here.
 */
package dev.hubgate.system.replay;
