/** Finds in one text all that a policy is about: forms, names, and a project's own patterns, with one answer where they overlap. */
package dev.hubgate.firewall.text;
