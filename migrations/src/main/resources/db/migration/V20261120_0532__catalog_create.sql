-- What exists, at what price. A model is a thing with a name; an offer is that model at a provider; a price belongs to an
-- offer and is never edited: a change is a new row with a later valid_from.

CREATE TABLE provider (
    name       text        COLLATE "C" PRIMARY KEY,
    label      text        NOT NULL,
    dialect    text        NOT NULL,
    base_url   text,
    vendor_url text,
    api_path   text        NOT NULL DEFAULT '/v1',
    secret     bytea,
    enabled    boolean     NOT NULL DEFAULT true,
    credential_required boolean NOT NULL DEFAULT false,
    updated_at timestamptz NOT NULL DEFAULT now(),
    version    integer     NOT NULL DEFAULT 1,
    CONSTRAINT provider_name_shape CHECK (name ~ '^[a-z][a-z0-9-]{0,39}$')
);
COMMENT ON TABLE provider IS 'Where requests can go. The sandbox is built in and simulated.';
COMMENT ON COLUMN provider.base_url IS 'Given by an operator; goes before the environment, which goes before vendor_url.';
COMMENT ON COLUMN provider.secret IS 'The operator''s credential, AES-256-GCM under a key derived from the master key.';
COMMENT ON COLUMN provider.credential_required IS 'Whether calling it without a credential is pointless: true for vendors.';
COMMENT ON COLUMN provider.api_path IS 'What stands between the base URL and /chat/completions.';

CREATE TABLE model (
    id                text    COLLATE "C" PRIMARY KEY,
    creator           text    COLLATE "C" REFERENCES provider,
    kind              text    NOT NULL,
    context_window    integer,
    max_output_tokens integer,
    CONSTRAINT model_kind_known CHECK (kind IN ('chat', 'embedding')),
    CONSTRAINT model_context_positive CHECK (context_window > 0),
    CONSTRAINT model_output_positive CHECK (max_output_tokens > 0)
);
COMMENT ON TABLE model IS 'A canonical model, whoever serves it.';

CREATE TABLE offer (
    provider  text COLLATE "C" NOT NULL REFERENCES provider,
    native_id text COLLATE "C" NOT NULL,
    model     text COLLATE "C" NOT NULL REFERENCES model,
    enabled   boolean NOT NULL DEFAULT true,
    PRIMARY KEY (provider, native_id)
);
CREATE INDEX offer_by_model ON offer (model);
COMMENT ON TABLE offer IS 'A model at a provider, under the provider''s own name for it.';

CREATE TABLE price (
    provider                  text        COLLATE "C" NOT NULL,
    native_id                 text        COLLATE "C" NOT NULL,
    valid_from                timestamptz NOT NULL,
    input_nano_per_mtok       bigint      NOT NULL,
    cached_input_nano_per_mtok bigint     NOT NULL,
    output_nano_per_mtok      bigint      NOT NULL,
    source                    text        NOT NULL,
    PRIMARY KEY (provider, native_id, valid_from),
    FOREIGN KEY (provider, native_id) REFERENCES offer,
    CONSTRAINT price_not_negative CHECK (
        input_nano_per_mtok >= 0 AND cached_input_nano_per_mtok >= 0 AND output_nano_per_mtok >= 0),
    CONSTRAINT price_plausible CHECK (
        input_nano_per_mtok <= 10000000000000 AND output_nano_per_mtok <= 10000000000000)
);
COMMENT ON TABLE price IS 'What a million tokens cost, in nano-dollars. Append-only; the newest valid_from not in the future counts.';
