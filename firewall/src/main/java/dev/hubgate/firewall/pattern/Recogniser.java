package dev.hubgate.firewall.pattern;

/** Looks for values of one family. Its work is linear in the text: at each place it reads a bounded stretch. */
interface Recogniser {
    void look(Tokens tokens, Findings findings);
}
