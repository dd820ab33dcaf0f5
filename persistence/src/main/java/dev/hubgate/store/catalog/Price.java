package dev.hubgate.store.catalog;

/**
 * What a million tokens cost, in nano-dollars.
 *
 * @param cachedInputNano of input that the provider had cached
 * @param cacheWriteNano of input that it puts into its cache, null where that costs what other input costs
 * @param audioInputNano of sound sent, null if nobody said
 * @param audioOutputNano of sound produced, null if nobody said
 */
public record Price(
        long inputNano,
        long cachedInputNano,
        Long cacheWriteNano,
        Long audioInputNano,
        Long audioOutputNano,
        long outputNano) {

    /** The columns of the table {@code price}, in the order of the components. */
    public static final String COLUMNS = """
            input_nano_per_mtok, cached_input_nano_per_mtok, cache_write_nano_per_mtok, audio_input_nano_per_mtok,
            audio_output_nano_per_mtok, output_nano_per_mtok""";

    /** Of text alone. */
    public Price(long inputNano, long cachedInputNano, long outputNano) {
        this(inputNano, cachedInputNano, null, null, null, outputNano);
    }
}
