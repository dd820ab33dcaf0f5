-- Providers that speak a language of their own. A row of that name may be there already, made by an operator when only the
-- OpenAI format was known: its address, credential and switch stay, and it learns its language.

INSERT INTO provider (name, label, dialect, vendor_url, api_path, credential_required) VALUES
    ('anthropic', 'Anthropic', 'anthropic', 'https://api.anthropic.com', '/v1', true),
    ('bedrock', 'Amazon Bedrock', 'bedrock', NULL, '', true),
    ('gemini', 'Google Gemini', 'gemini', 'https://generativelanguage.googleapis.com', '/v1beta', true),
    ('vertex', 'Google Vertex AI', 'vertex', NULL, '/v1', true)
ON CONFLICT (name) DO UPDATE
SET label = excluded.label,
    dialect = excluded.dialect,
    vendor_url = excluded.vendor_url,
    api_path = excluded.api_path,
    credential_required = excluded.credential_required,
    updated_at = now(),
    version = provider.version + 1;

COMMENT ON COLUMN provider.vendor_url IS 'Where the vendor''s own service is. Null where that follows from the credential''s region or location, and for others.';
