-- Prices may follow a public price list. What changes plausibly is entered into price; what does not waits here for an
-- operator's yes or no. One refresh runs at a time, whichever node does it: the row of price_feed says whose turn it is.

CREATE TABLE price_feed (
    id            integer     PRIMARY KEY DEFAULT 1,
    due_at        timestamptz NOT NULL DEFAULT '-infinity',
    claim         text        COLLATE "C",
    claimed_until timestamptz,
    refreshed_at  timestamptz,
    list_hash     text        COLLATE "C",
    quoted_offers integer     NOT NULL DEFAULT 0,
    CONSTRAINT price_feed_single CHECK (id = 1),
    CONSTRAINT price_feed_claim_ends CHECK ((claim IS NULL) = (claimed_until IS NULL))
);
INSERT INTO price_feed DEFAULT VALUES;
COMMENT ON TABLE price_feed IS 'One row: when the public price list is to be read again, and who is at it.';
COMMENT ON COLUMN price_feed.claim IS 'Of the refresh under way; one whose time is over may be taken from it.';
COMMENT ON COLUMN price_feed.list_hash IS 'SHA-256 of the address of the list read last: of another list nothing is expected.';
COMMENT ON COLUMN price_feed.quoted_offers IS 'How many offers of the catalogue that list had. Far fewer the next time: it is broken.';

CREATE TABLE price_change (
    id                         text        COLLATE "C" PRIMARY KEY,
    provider                   text        COLLATE "C" NOT NULL,
    native_id                  text        COLLATE "C" NOT NULL,
    source                     text        NOT NULL,
    state                      text        NOT NULL DEFAULT 'held',
    reason                     text        NOT NULL,
    bucket                     text        NOT NULL,
    was_nano_per_mtok          bigint,
    compared_to                timestamptz,
    input_nano_per_mtok        bigint,
    cached_input_nano_per_mtok bigint,
    cache_write_nano_per_mtok  bigint,
    audio_input_nano_per_mtok  bigint,
    audio_output_nano_per_mtok bigint,
    output_nano_per_mtok       bigint,
    found_at                   timestamptz NOT NULL DEFAULT clock_timestamp(),
    decided_at                 timestamptz,
    decided_by                 text        COLLATE "C",
    FOREIGN KEY (provider, native_id) REFERENCES offer,
    CONSTRAINT price_change_state_known CHECK (state IN ('held', 'accepted', 'rejected')),
    CONSTRAINT price_change_reason_known CHECK (
        reason IN ('factor', 'zero', 'negative', 'missing', 'not_a_number', 'above_input', 'too_high', 'first')),
    CONSTRAINT price_change_decided_by_somebody CHECK (
        (state = 'held') = (decided_at IS NULL) AND (decided_at IS NULL) = (decided_by IS NULL))
);
CREATE UNIQUE INDEX price_change_one_held ON price_change (provider, native_id) WHERE state = 'held';
CREATE INDEX price_change_by_offer ON price_change (provider, native_id, state);
CREATE INDEX price_change_by_state ON price_change (state, id);
COMMENT ON TABLE price_change IS 'What a public price list said and nobody believed yet. Prices as stated, null where it stated none.';
COMMENT ON COLUMN price_change.bucket IS 'Which of the prices is in doubt, for the reason given.';
COMMENT ON COLUMN price_change.was_nano_per_mtok IS 'What that one was when it was compared; null if there was none.';
COMMENT ON COLUMN price_change.compared_to IS 'valid_from of the price that it was compared with: with another one the doubt is another.';
