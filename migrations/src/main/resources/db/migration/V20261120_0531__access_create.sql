-- Who may knock. Keys and tokens are kept as keyed hashes only; the text of a key exists once, in the reply that created it.

CREATE TABLE installation (
    id                     integer     PRIMARY KEY DEFAULT 1,
    master_key_fingerprint bytea       NOT NULL,
    created_at             timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT installation_single CHECK (id = 1)
);
COMMENT ON TABLE installation IS 'One row: which master key this database was first used with.';

CREATE TABLE operator (
    id            text        COLLATE "C" PRIMARY KEY,
    email         text        NOT NULL,
    password_hash text        NOT NULL,
    created_at    timestamptz NOT NULL DEFAULT now(),
    version       integer     NOT NULL DEFAULT 1,
    CONSTRAINT operator_id_shape CHECK (id LIKE 'opr\_%'),
    CONSTRAINT operator_email_unique UNIQUE (email),
    CONSTRAINT operator_email_lower CHECK (email = lower(email))
);
COMMENT ON TABLE operator IS 'A person who runs this installation.';

CREATE TABLE admin_token (
    id         text        COLLATE "C" PRIMARY KEY,
    tenant_id  text        COLLATE "C" REFERENCES tenant,
    name       text        NOT NULL,
    token_hash bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    revoked_at timestamptz,
    CONSTRAINT admin_token_id_shape CHECK (id LIKE 'adt\_%'),
    CONSTRAINT admin_token_hash_unique UNIQUE (token_hash)
);
COMMENT ON TABLE admin_token IS 'A bearer of the admin API: an operator''s where tenant_id is null, else one tenant''s.';

CREATE TABLE api_key (
    id         text        COLLATE "C" PRIMARY KEY,
    tenant_id  text        COLLATE "C" NOT NULL REFERENCES tenant,
    project_id text        COLLATE "C",
    name       text        NOT NULL,
    hint       text        NOT NULL,
    key_hash   bytea       NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    version    integer     NOT NULL DEFAULT 1,
    CONSTRAINT api_key_id_shape CHECK (id LIKE 'key\_%'),
    CONSTRAINT api_key_hash_unique UNIQUE (key_hash),
    CONSTRAINT api_key_name_length CHECK (length(name) BETWEEN 1 AND 120),
    CONSTRAINT api_key_project FOREIGN KEY (tenant_id, project_id) REFERENCES project (tenant_id, id)
);
CREATE INDEX api_key_by_project ON api_key (tenant_id, project_id, id);
COMMENT ON TABLE api_key IS 'What a program presents: tenant-wide (os_hub_) where project_id is null, else of one project (oah_).';
COMMENT ON COLUMN api_key.hint IS 'Prefix and last four characters, so that people recognise a key.';
