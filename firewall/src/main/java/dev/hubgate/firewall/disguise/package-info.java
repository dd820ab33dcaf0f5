/** Text that is written so that it does not read as what it says: odd characters, escapes, encodings, values taken apart. */
package dev.hubgate.firewall.disguise;
