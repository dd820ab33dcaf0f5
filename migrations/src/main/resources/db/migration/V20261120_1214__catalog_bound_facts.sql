-- What a catalogue may never say, whoever writes it: a public price list that calls a model free, mistakes a thousand tokens
-- for a million, or takes cached input for dearer than other input must not move what requests cost. What operators enter is
-- theirs: their own machines may cost nothing. The bounds hold for new rows; a row of before that breaks them stays.

ALTER TABLE price
    ADD CONSTRAINT price_of_list_in_range CHECK (
        source = 'operator' OR provider = 'sandbox'
        OR (input_nano_per_mtok BETWEEN 1000000 AND 1000000000000
            AND (output_nano_per_mtok = 0 OR output_nano_per_mtok BETWEEN 1000000 AND 1000000000000))) NOT VALID,
    ADD CONSTRAINT price_of_list_cache_not_dearer CHECK (
        source = 'operator' OR cached_input_nano_per_mtok <= input_nano_per_mtok) NOT VALID;
COMMENT ON CONSTRAINT price_of_list_in_range ON price IS
    'From a tenth of a cent to a thousand dollars a million tokens; output is free with embeddings only.';

ALTER TABLE offer
    ADD CONSTRAINT offer_ends_on_plausible CHECK (ends_on >= DATE '2024-01-01');
