/** What happened is recorded, what was said is not. */
package dev.hubgate.system.audit;
