package dev.hubgate.firewall.injection.train;

/** The features of one piece of text, each once, as places in the table. */
record Example(int[] places, boolean attack) {

    double label() {
        return attack ? 1 : -1;
    }
}
