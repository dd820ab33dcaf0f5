-- Every node keeps all settings in memory and looks a few times a second whether this number has moved. It moves in the
-- transaction that changes a setting, so a node that sees the new number also sees the change.

CREATE TABLE directory_version (
    id      integer PRIMARY KEY DEFAULT 1,
    version bigint  NOT NULL,
    CONSTRAINT directory_version_single CHECK (id = 1)
);
INSERT INTO directory_version (version) VALUES (1);
COMMENT ON TABLE directory_version IS 'One row: moves whenever a setting that the gateway keeps in memory changes.';

CREATE FUNCTION bump_directory_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE directory_version SET version = version + 1;
    RETURN NULL;
END $$;

CREATE TRIGGER tenant_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON tenant
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER project_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON project
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER api_key_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON api_key
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER provider_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON provider
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER model_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON model
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER offer_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON offer
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER price_bumps_directory AFTER INSERT ON price
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
CREATE TRIGGER admin_token_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON admin_token
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version();
