-- What the firewall found in a request, counted by what it is, where it stood and what was done about it. Values are kept
-- nowhere. One line each, "ENTITY action count place": few requests have any, and whoever adds them up splits the lines.

ALTER TABLE request_record
    ADD COLUMN findings text,
    ADD CONSTRAINT request_record_findings_shape
        CHECK (findings ~ '^[A-Z][A-Z0-9_]* [a-z]+ [0-9]+ [A-Za-z0-9_$*.[\]-]*(\n[A-Z][A-Z0-9_]* [a-z]+ [0-9]+ [A-Za-z0-9_$*.[\]-]*)*$');
COMMENT ON COLUMN request_record.findings IS 'What was found, counted: a line for each entity, action and place. Null: nothing.';
