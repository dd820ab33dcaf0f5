-- A create of the admin API may reach us twice: the client lost the answer and tries again. With an Idempotency-Key the
-- second one makes nothing. The row is written in the transaction of the create, so that neither is there without the other.

CREATE TABLE admin_idempotency (
    actor      text        COLLATE "C" NOT NULL,
    key_hash   bytea       NOT NULL,
    body_hash  bytea       NOT NULL,
    object_id  text        COLLATE "C",
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key_hash),
    CONSTRAINT admin_idempotency_hash_lengths CHECK (octet_length(key_hash) = 32 AND octet_length(body_hash) = 32)
);
CREATE INDEX admin_idempotency_by_age ON admin_idempotency (created_at);
COMMENT ON TABLE admin_idempotency IS 'Which create of the admin API was made under which Idempotency-Key. Purged after 24 hours.';
COMMENT ON COLUMN admin_idempotency.actor IS 'The admin token that sent it: keys of two tokens never meet.';
COMMENT ON COLUMN admin_idempotency.key_hash IS 'SHA-256 of the key; clients put all kinds of things into it.';
COMMENT ON COLUMN admin_idempotency.body_hash IS 'SHA-256 of operation and body, to tell a retry from another request.';
COMMENT ON COLUMN admin_idempotency.object_id IS 'What was made. Null only inside the transaction that makes it.';
