-- What it cost. Amounts are integer nano-dollars; 1 credit = 1,000 nano-dollars. A request first holds the most it may
-- cost, then its real cost is posted or the hold is released, exactly once. The constraints say what may never be false.

CREATE TABLE wallet (
    id           text   COLLATE "C" PRIMARY KEY,
    tenant_id    text   COLLATE "C" NOT NULL REFERENCES tenant,
    balance_nano bigint NOT NULL DEFAULT 0,
    held_nano    bigint NOT NULL DEFAULT 0,
    spent_nano   bigint NOT NULL DEFAULT 0,
    version      integer NOT NULL DEFAULT 1,
    CONSTRAINT wallet_of_tenant UNIQUE (tenant_id, id),
    CONSTRAINT wallet_one_per_tenant UNIQUE (tenant_id),
    CONSTRAINT wallet_id_shape CHECK (id LIKE 'wal\_%'),
    CONSTRAINT wallet_never_overdrawn CHECK (balance_nano - held_nano >= 0),
    CONSTRAINT wallet_held_not_negative CHECK (held_nano >= 0),
    CONSTRAINT wallet_spent_not_negative CHECK (spent_nano >= 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE wallet IS 'A tenant''s money: balance includes what is held; available = balance - held.';

CREATE TABLE hold (
    request_id  text        COLLATE "C" PRIMARY KEY,
    tenant_id   text        COLLATE "C" NOT NULL,
    wallet_id   text        COLLATE "C" NOT NULL,
    project_id  text        COLLATE "C",
    key_id      text        COLLATE "C" NOT NULL,
    amount_nano bigint      NOT NULL,
    node_id     text        NOT NULL,
    created_at  timestamptz NOT NULL DEFAULT now(),
    expires_at  timestamptz NOT NULL,
    CONSTRAINT hold_wallet FOREIGN KEY (tenant_id, wallet_id) REFERENCES wallet (tenant_id, id),
    CONSTRAINT hold_not_negative CHECK (amount_nano >= 0)
);
CREATE INDEX hold_by_expiry ON hold (expires_at);
CREATE INDEX hold_by_node ON hold (node_id);
COMMENT ON TABLE hold IS 'Money set aside for a request in flight. A lease: its node renews it, and what is not renewed expires.';

CREATE TABLE ledger_entry (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id    text        COLLATE "C" NOT NULL,
    wallet_id    text        COLLATE "C" NOT NULL,
    at           timestamptz NOT NULL DEFAULT now(),
    type         text        NOT NULL,
    amount_nano  bigint      NOT NULL,
    balance_nano bigint      NOT NULL,
    request_id   text        COLLATE "C",
    reference    text,
    CONSTRAINT ledger_entry_wallet FOREIGN KEY (tenant_id, wallet_id) REFERENCES wallet (tenant_id, id),
    CONSTRAINT ledger_entry_type_known CHECK (type IN ('grant', 'top_up', 'correction', 'charge')),
    CONSTRAINT ledger_entry_charge_names_request CHECK ((type = 'charge') = (request_id IS NOT NULL)),
    CONSTRAINT ledger_entry_charge_not_positive CHECK (type <> 'charge' OR amount_nano <= 0)
);
CREATE UNIQUE INDEX ledger_entry_one_charge_per_request ON ledger_entry (request_id) WHERE request_id IS NOT NULL;
CREATE UNIQUE INDEX ledger_entry_reference_once ON ledger_entry (wallet_id, type, reference) WHERE type = 'top_up';
CREATE INDEX ledger_entry_by_wallet ON ledger_entry (tenant_id, wallet_id, id);
COMMENT ON TABLE ledger_entry IS 'Every change of a balance, append-only. The sum of a wallet''s entries is its balance.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER price_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
