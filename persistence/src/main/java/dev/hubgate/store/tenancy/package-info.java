/** Whose request is it: tenants, their projects and their members. */
package dev.hubgate.store.tenancy;
