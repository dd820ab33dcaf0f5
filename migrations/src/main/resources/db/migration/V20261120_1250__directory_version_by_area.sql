-- A node that keeps many keys and credentials in memory must not read all of them again for every price that is entered. So
-- the row that says that something has changed also says what: callers (tenants, projects, keys, tokens), the catalogue, or
-- credentials. It stays one row: changes go on taking turns at it, and nodes of an earlier version go on reading its number.

ALTER TABLE directory_version
    ADD COLUMN callers     bigint NOT NULL DEFAULT 1,
    ADD COLUMN catalog     bigint NOT NULL DEFAULT 1,
    ADD COLUMN credentials bigint NOT NULL DEFAULT 1;
COMMENT ON COLUMN directory_version.version IS 'Moves with each of the others.';
COMMENT ON COLUMN directory_version.callers IS 'Moves with tenants, projects, API keys and admin tokens; catalog and credentials with theirs.';

-- A trigger without an argument moves all of them, so that a table which nobody has sorted yet is never missed.
CREATE OR REPLACE FUNCTION bump_directory_version() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    area text := CASE WHEN TG_NARGS > 0 THEN TG_ARGV[0] END;
BEGIN
    UPDATE directory_version SET
        version     = version + 1,
        callers     = callers     + (area IS NULL OR area = 'callers')::int,
        catalog     = catalog     + (area IS NULL OR area = 'catalog')::int,
        credentials = credentials + (area IS NULL OR area = 'credentials')::int;
    RETURN NULL;
END $$;

CREATE OR REPLACE TRIGGER tenant_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON tenant
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('callers');
CREATE OR REPLACE TRIGGER project_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON project
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('callers');
CREATE OR REPLACE TRIGGER api_key_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON api_key
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('callers');
CREATE OR REPLACE TRIGGER admin_token_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON admin_token
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('callers');
CREATE OR REPLACE TRIGGER provider_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON provider
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('catalog');
CREATE OR REPLACE TRIGGER model_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON model
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('catalog');
CREATE OR REPLACE TRIGGER model_alias_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON model_alias
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('catalog');
CREATE OR REPLACE TRIGGER offer_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON offer
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('catalog');
CREATE OR REPLACE TRIGGER price_bumps_directory AFTER INSERT ON price
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('catalog');

-- What came of trying a credential out, and its name, concern nobody's memory.
CREATE OR REPLACE TRIGGER provider_credential_bumps_directory
    AFTER INSERT OR DELETE OR UPDATE OF sealed, wrapped_key, enabled ON provider_credential
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('credentials');
