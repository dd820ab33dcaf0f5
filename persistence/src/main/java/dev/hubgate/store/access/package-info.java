/** Who may knock: keys of programs, tokens of administrators, operators, and the master key that protects them. */
package dev.hubgate.store.access;
