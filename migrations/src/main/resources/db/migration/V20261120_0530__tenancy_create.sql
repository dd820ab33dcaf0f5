-- Who is who: a tenant owns projects and has members. Every tenant-owned table carries tenant_id, and every foreign key
-- between tenant-owned tables carries it too, so that no row can ever point into another tenant.

CREATE TABLE tenant (
    id          text        COLLATE "C" PRIMARY KEY,
    name        text        NOT NULL,
    owner_email text        NOT NULL,
    status      text        NOT NULL DEFAULT 'active',
    created_at  timestamptz NOT NULL DEFAULT now(),
    version     integer     NOT NULL DEFAULT 1,
    CONSTRAINT tenant_id_shape CHECK (id LIKE 'ten\_%'),
    CONSTRAINT tenant_name_length CHECK (length(name) BETWEEN 1 AND 120),
    CONSTRAINT tenant_status_known CHECK (status IN ('active', 'suspended'))
);
COMMENT ON TABLE tenant IS 'An organisation: owner of projects, members, keys and one wallet.';

CREATE TABLE project (
    id                 text        COLLATE "C" PRIMARY KEY,
    tenant_id          text        COLLATE "C" NOT NULL REFERENCES tenant,
    slug               text        NOT NULL,
    name               text        NOT NULL,
    default_max_tokens integer     NOT NULL DEFAULT 4096,
    created_at         timestamptz NOT NULL DEFAULT now(),
    version            integer     NOT NULL DEFAULT 1,
    CONSTRAINT project_of_tenant UNIQUE (tenant_id, id),
    CONSTRAINT project_slug_unique UNIQUE (tenant_id, slug),
    CONSTRAINT project_id_shape CHECK (id LIKE 'prj\_%'),
    CONSTRAINT project_name_length CHECK (length(name) BETWEEN 1 AND 120),
    CONSTRAINT project_slug_shape CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
    CONSTRAINT project_default_max_tokens_range CHECK (default_max_tokens BETWEEN 1 AND 1000000)
);
COMMENT ON TABLE project IS 'A program or team of a tenant: keys, policies and requests belong to a project.';
COMMENT ON COLUMN project.default_max_tokens IS 'Written into a request that names no maximum of its own, so that its cost is bounded.';

CREATE TABLE member (
    id            text        COLLATE "C" PRIMARY KEY,
    tenant_id     text        COLLATE "C" NOT NULL REFERENCES tenant,
    email         text        NOT NULL,
    password_hash text        NOT NULL,
    role          text        NOT NULL DEFAULT 'owner',
    created_at    timestamptz NOT NULL DEFAULT now(),
    version       integer     NOT NULL DEFAULT 1,
    CONSTRAINT member_id_shape CHECK (id LIKE 'mem\_%'),
    CONSTRAINT member_email_unique UNIQUE (email),
    CONSTRAINT member_email_lower CHECK (email = lower(email)),
    CONSTRAINT member_role_known CHECK (role IN ('owner', 'billing', 'member'))
);
CREATE INDEX member_by_tenant ON member (tenant_id, id);
COMMENT ON TABLE member IS 'A person of a tenant who may log in to the console.';
