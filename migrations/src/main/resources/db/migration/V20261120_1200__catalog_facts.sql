-- What the router needs to know of a model at a provider before it goes there: what it cannot do, how precisely it computes,
-- until when it is served; and of a model, in which tier it is. Null stands for what nobody said.

ALTER TABLE model
    ADD COLUMN tier text,
    ADD COLUMN auto boolean NOT NULL DEFAULT false,
    ADD CONSTRAINT model_tier_known CHECK (tier IN ('economy', 'standard', 'premium'));
COMMENT ON COLUMN model.tier IS 'An operator''s word. Null: follows the price of the cheapest offer, three parts input and one output.';
COMMENT ON COLUMN model.auto IS 'Whether oah/auto may choose it.';

ALTER TABLE offer
    ADD COLUMN tools        boolean,
    ADD COLUMN vision       boolean,
    ADD COLUMN audio_input  boolean,
    ADD COLUMN json_schema  boolean,
    ADD COLUMN reasoning    boolean,
    ADD COLUMN quantization text,
    ADD COLUMN ends_on      date,
    ADD CONSTRAINT offer_quantization_shape CHECK (quantization ~ '^[a-z0-9]{1,16}$');
COMMENT ON COLUMN offer.tools IS 'Whether the model calls tools there; null if nobody said. The same for vision to reasoning.';
COMMENT ON COLUMN offer.quantization IS 'Precision of its weights there, such as fp8; null if nobody said.';
COMMENT ON COLUMN offer.ends_on IS 'The day from which the provider announced not to serve it any more.';

CREATE TABLE model_alias (
    alias text COLLATE "C" PRIMARY KEY,
    model text COLLATE "C" NOT NULL REFERENCES model,
    CONSTRAINT model_alias_shape CHECK (alias ~ '^[A-Za-z0-9][A-Za-z0-9._:@-]{0,119}$')
);
CREATE TRIGGER model_alias_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON model_alias
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
COMMENT ON TABLE model_alias IS 'Other names that people give a model. A model''s own name goes first.';
