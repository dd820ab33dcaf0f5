-- Google's models at the Gemini API and what they cost there, as of 2026-08-22;
-- two have introductory prices that end with the year. Prices of sound are those of public price lists, the dearer where
-- they differ, and null where they say nothing. An operator's own rows stay as they are.

INSERT INTO model AS known (id, creator, kind, context_window, max_output_tokens) VALUES
    ('gemini-3-flash', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.1-flash-lite', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.1-pro', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.1-pro-customtools', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.5-flash', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.5-flash-lite', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.6-flash', 'gemini', 'chat', 1048576, 65536),
    ('gemini-3.7-flash', 'gemini', 'chat', 1000000, NULL),
    ('gemini-embedding-001', 'gemini', 'embedding', 2048, NULL),
    ('gemini-embedding-2', 'gemini', 'embedding', 8192, NULL)
ON CONFLICT (id) DO UPDATE
SET creator = coalesce(known.creator, excluded.creator),
    context_window = coalesce(known.context_window, excluded.context_window),
    max_output_tokens = coalesce(known.max_output_tokens, excluded.max_output_tokens);

INSERT INTO offer (provider, native_id, model) VALUES
    ('gemini', 'gemini-3-flash-preview', 'gemini-3-flash'),
    ('gemini', 'gemini-3.1-flash-lite', 'gemini-3.1-flash-lite'),
    ('gemini', 'gemini-3.1-flash-lite-preview', 'gemini-3.1-flash-lite'),
    ('gemini', 'gemini-3.1-pro-preview', 'gemini-3.1-pro'),
    ('gemini', 'gemini-3.1-pro-preview-customtools', 'gemini-3.1-pro-customtools'),
    ('gemini', 'gemini-3.5-flash', 'gemini-3.5-flash'),
    ('gemini', 'gemini-3.5-flash-lite', 'gemini-3.5-flash-lite'),
    ('gemini', 'gemini-3.6-flash', 'gemini-3.6-flash'),
    ('gemini', 'gemini-3.7-flash', 'gemini-3.7-flash'),
    ('gemini', 'gemini-embedding-001', 'gemini-embedding-001'),
    ('gemini', 'gemini-embedding-2', 'gemini-embedding-2')
ON CONFLICT DO NOTHING;

INSERT INTO price (
    provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok, cache_write_nano_per_mtok,
    audio_input_nano_per_mtok, output_nano_per_mtok, source) VALUES
    ('gemini', 'gemini-3-flash-preview', '2026-08-22Z', 500000000, 50000000, NULL, 1000000000, 3000000000, 'seed, litellm'),
    ('gemini', 'gemini-3.1-flash-lite', '2026-08-22Z', 250000000, 25000000, NULL, 500000000, 1500000000, 'seed, litellm'),
    ('gemini', 'gemini-3.1-flash-lite-preview', '2026-08-22Z', 250000000, 25000000, NULL, 500000000, 1500000000, 'seed, litellm'),
    ('gemini', 'gemini-3.1-pro-preview', '2026-08-22Z', 2000000000, 200000000, NULL, NULL, 12000000000, 'seed'),
    ('gemini', 'gemini-3.1-pro-preview-customtools', '2026-08-22Z', 2000000000, 200000000, NULL, NULL, 12000000000, 'seed'),
    ('gemini', 'gemini-3.5-flash', '2026-08-22Z', 1500000000, 150000000, NULL, 1500000000, 9000000000, 'seed, models.dev'),
    ('gemini', 'gemini-3.5-flash-lite', '2026-08-22Z', 300000000, 30000000, NULL, NULL, 2500000000, 'seed'),
    ('gemini', 'gemini-3.6-flash', '2026-08-22Z', 750000000, 75000000, NULL, NULL, 3750000000, 'seed'),
    ('gemini', 'gemini-3.6-flash', '2027-01-01Z', 1500000000, 150000000, NULL, NULL, 7500000000, 'seed'),
    ('gemini', 'gemini-3.7-flash', '2026-08-22Z', 750000000, 75000000, NULL, 750000000, 3750000000, 'seed, models.dev'),
    ('gemini', 'gemini-3.7-flash', '2027-01-01Z', 1500000000, 150000000, NULL, 1500000000, 7500000000, 'seed, models.dev'),
    ('gemini', 'gemini-embedding-001', '2026-08-22Z', 150000000, 150000000, NULL, NULL, 0, 'seed'),
    ('gemini', 'gemini-embedding-2', '2026-08-22Z', 200000000, 200000000, NULL, NULL, 0, 'seed')
ON CONFLICT DO NOTHING;
