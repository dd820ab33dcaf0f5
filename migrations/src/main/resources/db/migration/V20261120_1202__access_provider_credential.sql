-- Credentials that providers are called with: an operator's, of which a provider may have several, and those that projects
-- bring themselves. Each is sealed under a data key of its own, and that under the key-encryption key, so that the latter
-- can be changed without touching the former.

CREATE TABLE provider_credential (
    id          text        COLLATE "C" PRIMARY KEY,
    tenant_id   text        COLLATE "C",
    project_id  text        COLLATE "C",
    provider    text        COLLATE "C" NOT NULL REFERENCES provider,
    name        text        NOT NULL,
    sealed      bytea       NOT NULL,
    wrapped_key bytea,
    key_id      text        NOT NULL,
    enabled     boolean     NOT NULL DEFAULT true,
    created_at  timestamptz NOT NULL DEFAULT now(),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    tested_at   timestamptz,
    test_result text,
    version     integer     NOT NULL DEFAULT 1,
    CONSTRAINT provider_credential_id_shape CHECK (id LIKE 'crd\_%'),
    CONSTRAINT provider_credential_owner CHECK ((tenant_id IS NULL) = (project_id IS NULL)),
    CONSTRAINT provider_credential_name_length CHECK (length(name) BETWEEN 1 AND 120),
    CONSTRAINT provider_credential_name_unique UNIQUE NULLS NOT DISTINCT (tenant_id, project_id, provider, name),
    FOREIGN KEY (tenant_id, project_id) REFERENCES project (tenant_id, id)
);
CREATE INDEX provider_credential_by_key ON provider_credential (key_id, id);
CREATE TRIGGER provider_credential_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON provider_credential
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
COMMENT ON TABLE provider_credential IS 'What providers are called with. Without a project: an operator''s, for all; else that project''s own.';
COMMENT ON COLUMN provider_credential.sealed IS 'The secret as JSON, AES-256-GCM under the data key.';
COMMENT ON COLUMN provider_credential.wrapped_key IS 'The data key, AES-256-GCM under the key-encryption key. Null: the secret was sealed with a key derived from the master key, before there were data keys.';
COMMENT ON COLUMN provider_credential.key_id IS 'Which key-encryption key, by the first bytes of a hash of it; master-1 where there is no data key.';

-- What operators gave so far becomes the first of its provider's credentials.
INSERT INTO provider_credential (id, provider, name, sealed, key_id, created_at, updated_at)
SELECT 'crd_' || name, name, 'default', secret, 'master-1', updated_at, updated_at FROM provider WHERE secret IS NOT NULL;
