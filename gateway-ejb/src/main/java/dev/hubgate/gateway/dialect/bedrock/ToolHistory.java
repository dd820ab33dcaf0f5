package dev.hubgate.gateway.dialect.bedrock;

/** How calls and results in a conversation are told. */
enum ToolHistory {
    /** As what they are, which Bedrock takes only beside the tools themselves. */
    AS_BLOCKS,
    /** In words, where there must be no tools. */
    AS_TEXT
}
