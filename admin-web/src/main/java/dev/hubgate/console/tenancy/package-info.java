/** Whose page is it: sign-up, and the tenant and project that a request is about. */
package dev.hubgate.console.tenancy;
