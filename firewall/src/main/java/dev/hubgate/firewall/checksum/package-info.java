/** Check digits of the numbers that states, banks and makers give out. Each rule is linear in the length of its number. */
package dev.hubgate.firewall.checksum;
