-- Tokens of one request have different prices: what a provider puts into its cache, what it hears, what it speaks. Each
-- gets a column of its own. Null says something too, so there is no default.

ALTER TABLE price
    ADD COLUMN cache_write_nano_per_mtok  bigint,
    ADD COLUMN audio_input_nano_per_mtok  bigint,
    ADD COLUMN audio_output_nano_per_mtok bigint,
    ADD CONSTRAINT price_of_buckets_plausible CHECK (
        cache_write_nano_per_mtok BETWEEN 0 AND 10000000000000
        AND audio_input_nano_per_mtok BETWEEN 0 AND 10000000000000
        AND audio_output_nano_per_mtok BETWEEN 0 AND 10000000000000);
COMMENT ON COLUMN price.cache_write_nano_per_mtok IS 'Of input that the provider puts into its cache. Null: as other input.';
COMMENT ON COLUMN price.audio_input_nano_per_mtok IS 'Of sound sent. Null: nobody said, and no sound is sent there.';
COMMENT ON COLUMN price.audio_output_nano_per_mtok IS 'Of sound produced. Null: nobody said.';
COMMENT ON COLUMN price.source IS 'Who said so: the first catalogue, an operator, or a public price list.';
COMMENT ON TABLE price IS 'What a million tokens cost, in nano-dollars. Append-only. Of those with a valid_from not in the future the newest counts, an operator''s before those that came with Hubgate.';
