/**
 * What happened: one record a request, one a change of settings. Metadata only, by construction: no type of this package
 * has a field that could hold a prompt, a reply, a matched value or a credential.
 */
package dev.hubgate.store.audit;
