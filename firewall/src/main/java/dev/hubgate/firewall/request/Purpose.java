package dev.hubgate.firewall.request;

/** What a request is for. */
public enum Purpose {
    /** A model reads it and answers: it may be told to do what it should not. */
    CONVERSATION,
    /** It becomes numbers, as for a search: there is nobody to be told anything. */
    EMBEDDING
}
