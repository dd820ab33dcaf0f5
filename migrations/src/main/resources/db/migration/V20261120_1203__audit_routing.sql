-- What routing saved can be told from the records alone: beside what a request cost stands what the same usage would have
-- cost at the mean and at the dearest of the offers that could have served it then, and for requests on a project's own
-- credential what they would have cost here.

ALTER TABLE request_record
    ADD COLUMN credential_id  text COLLATE "C",
    ADD COLUMN estimated_nano bigint,
    ADD COLUMN mean_nano      bigint,
    ADD COLUMN dearest_nano   bigint,
    ADD CONSTRAINT request_record_offers_in_order CHECK (0 <= mean_nano AND mean_nano <= dearest_nano);
COMMENT ON COLUMN request_record.credential_id IS 'Which credential the provider was called with; null where it has no id.';
COMMENT ON COLUMN request_record.estimated_nano IS 'What the usage is worth at the offer''s price, where the wallet paid nothing for it.';
COMMENT ON COLUMN request_record.mean_nano IS 'What the usage would have cost on average at the offers of the model that could have served it. Null: the choice was not the router''s.';
COMMENT ON COLUMN request_record.dearest_nano IS 'The same at the dearest of them.';
