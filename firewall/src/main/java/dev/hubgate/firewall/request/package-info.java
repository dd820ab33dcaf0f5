/**
 * Reads a whole request, in every place where something can stand, and takes out what a policy does not let leave.
 *
 * <p>A request is a tree of JSON, for whatever endpoint. It is gone through once and becomes a list of texts in their order, each with
 * its place, what it is said to be, who says it, and what can be done about it there. Then: what is in each text is found; what is
 * split over several is found; texts are judged for injection; values get their numbers; the same values are looked for everywhere;
 * what was found is written back. The tree is never copied.
 *
 * <p>Everything is read, but for this: the choices that an interface gives, where their member holds exactly one of them
 * ({@code words.txt}); numbers of fewer than seven digits, and of fewer than eleven where the interface wants a number; fractions in
 * arrays; plain names of members, made of letters and beginning with a small one. What does not belong to an interface is data, and
 * all of it is read.
 *
 * <p>What is found is redacted where a placeholder fits. Names of models and tools, addresses of media and numeric options have a
 * grammar or a type, so there it blocks; such texts, and what a provider has made, are read for values with a form only, since names
 * of people cannot be told from names of things there. Ids of calls get placeholders without brackets.
 */
package dev.hubgate.firewall.request;
