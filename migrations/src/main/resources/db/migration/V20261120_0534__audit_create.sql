-- What happened: metadata only. No column here can hold a prompt, a reply, a matched value or a credential.

CREATE TABLE request_record (
    request_id        text        COLLATE "C" PRIMARY KEY,
    at                timestamptz NOT NULL,
    tenant_id         text        COLLATE "C",
    project_id        text        COLLATE "C",
    key_id            text        COLLATE "C",
    endpoint          text        NOT NULL,
    streamed          boolean     NOT NULL,
    asked_model       text,
    model             text,
    provider          text,
    native_model      text,
    routing_reason    text,
    attempts          integer     NOT NULL,
    billing           text        NOT NULL,
    status            integer     NOT NULL,
    error_type        text,
    error_code        text,
    client_gone       boolean     NOT NULL,
    firewall          text        NOT NULL,
    policy_version    integer,
    prompt_tokens     bigint      NOT NULL,
    cached_tokens     bigint      NOT NULL,
    completion_tokens bigint      NOT NULL,
    reasoning_tokens  bigint      NOT NULL,
    usage_source      text        NOT NULL,
    held_nano         bigint      NOT NULL,
    cost_nano         bigint      NOT NULL,
    scan_us           bigint      NOT NULL,
    overhead_us       bigint      NOT NULL,
    first_byte_ms     bigint      NOT NULL,
    total_ms          bigint      NOT NULL,
    CONSTRAINT request_record_usage_source_known CHECK (usage_source IN ('none', 'provider', 'estimated')),
    CONSTRAINT request_record_billing_known CHECK (billing IN ('managed', 'byok'))
);
CREATE INDEX request_record_by_project ON request_record (tenant_id, project_id, request_id);
COMMENT ON TABLE request_record IS 'One row a request, refused ones included: who, where to, how it ended, what it cost. Never what was said.';
COMMENT ON COLUMN request_record.asked_model IS 'Only a name that the catalogue knows; anything else stays out.';

CREATE TABLE admin_record (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at        timestamptz NOT NULL DEFAULT now(),
    actor     text        NOT NULL,
    tenant_id text        COLLATE "C",
    action    text        NOT NULL,
    object    text        NOT NULL
);
CREATE INDEX admin_record_by_tenant ON admin_record (tenant_id, id);
CREATE TRIGGER admin_record_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON admin_record
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE admin_record IS 'Who changed which setting when. Names of things, never their secrets.';
