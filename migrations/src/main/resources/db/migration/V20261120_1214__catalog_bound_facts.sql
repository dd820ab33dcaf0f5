-- What a catalogue may never say. No public price list makes a model free: a price of zero would draw every request. What
-- comes with Hubgate keeps to narrower bounds. What operators enter is theirs: their own machines may cost nothing. The bounds
-- hold for new rows; a row of before that breaks them stays.

ALTER TABLE price
    ADD CONSTRAINT price_of_list_not_free CHECK (
        source = 'operator' OR provider = 'sandbox' OR input_nano_per_mtok > 0) NOT VALID,
    ADD CONSTRAINT price_of_seed_in_range CHECK (
        source NOT LIKE 'seed%'
        OR greatest(input_nano_per_mtok, output_nano_per_mtok) <= 1000000000000) NOT VALID,
    ADD CONSTRAINT price_of_seed_cache_not_dearer CHECK (
        source NOT LIKE 'seed%' OR cached_input_nano_per_mtok <= input_nano_per_mtok) NOT VALID;

ALTER TABLE offer
    ADD CONSTRAINT offer_ends_on_plausible CHECK (ends_on >= DATE '2024-01-01');
