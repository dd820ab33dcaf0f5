/** The admin API: what tools of operators and tenants rely on. */
package dev.hubgate.system.admin;
