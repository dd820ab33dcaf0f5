-- What may leave, version by version. A version never changes, so that a record which names one says for ever what was in
-- force; to change anything is to issue the next one, and to go back is to put an old one into force again. A project has a
-- policy of its own; keys without a project are under their tenant's.

CREATE TABLE policy_version (
    owner_id   text        COLLATE "C" NOT NULL,
    version    integer     NOT NULL,
    tenant_id  text        COLLATE "C" NOT NULL REFERENCES tenant,
    project_id text        COLLATE "C" GENERATED ALWAYS AS (CASE WHEN owner_id <> tenant_id THEN owner_id END) STORED,
    document   text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    created_by text        NOT NULL,
    CONSTRAINT policy_version_key PRIMARY KEY (owner_id, version),
    CONSTRAINT policy_version_of_tenant UNIQUE (tenant_id, owner_id, version),
    CONSTRAINT policy_version_project FOREIGN KEY (tenant_id, project_id) REFERENCES project (tenant_id, id),
    CONSTRAINT policy_version_counts CHECK (version >= 1),
    CONSTRAINT policy_version_document_object CHECK (document IS JSON OBJECT AND octet_length(document) <= 1048576)
);
CREATE TRIGGER policy_version_immutable BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE policy_version IS 'What a project, or a tenant''s keys without one, want found in requests and done about it. Immutable.';
COMMENT ON COLUMN policy_version.owner_id IS 'The project, or the tenant itself.';
COMMENT ON COLUMN policy_version.document IS 'Canonical JSON: all members, as they are spelt out in the admin API.';
COMMENT ON COLUMN policy_version.created_by IS 'The member, operator or token that issued it.';

CREATE TABLE policy (
    owner_id       text    COLLATE "C" PRIMARY KEY,
    tenant_id      text    COLLATE "C" NOT NULL REFERENCES tenant,
    active_version integer NOT NULL,
    CONSTRAINT policy_in_force FOREIGN KEY (tenant_id, owner_id, active_version)
        REFERENCES policy_version (tenant_id, owner_id, version)
);
COMMENT ON TABLE policy IS 'Which version of a policy is in force. Its row is locked by whoever issues the next one.';

CREATE TRIGGER policy_bumps_directory AFTER INSERT OR UPDATE OR DELETE ON policy
    FOR EACH STATEMENT EXECUTE FUNCTION bump_directory_version('callers');

-- Whoever was there before is under what newcomers get.
INSERT INTO policy_version (owner_id, version, tenant_id, document, created_by)
SELECT owner_id, 1, tenant_id,
       '{"sensitivity":"balanced","default_action":"redact","entities":{},"custom":[],"allow":[],"injection":"flag","images":"redact","unreadable":"flag","restore":true,"scan_replies":false}',
       'migration'
FROM (SELECT id AS owner_id, id AS tenant_id FROM tenant UNION ALL SELECT id, tenant_id FROM project) AS owner;
INSERT INTO policy (owner_id, tenant_id, active_version) SELECT owner_id, tenant_id, version FROM policy_version;
