/** Tenants and their projects, in the admin API. */
package dev.hubgate.gateway.admin.tenancy;
