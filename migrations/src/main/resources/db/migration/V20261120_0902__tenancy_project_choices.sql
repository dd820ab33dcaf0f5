-- Two choices that a project makes for its requests: what becomes of a field that the provider cannot honour, and whether
-- the gateway may fetch what a request names by URL.

ALTER TABLE project
    ADD COLUMN unsupported_parameters text    NOT NULL DEFAULT 'error',
    ADD COLUMN fetch_media            boolean NOT NULL DEFAULT true,
    ADD CONSTRAINT project_unsupported_parameters_known CHECK (unsupported_parameters IN ('error', 'drop'));
COMMENT ON COLUMN project.unsupported_parameters IS 'error: such a request is refused. drop: it is sent without the field, and the reply says so.';
COMMENT ON COLUMN project.fetch_media IS 'Whether the gateway fetches what a request names by URL, where the provider wants bytes.';
