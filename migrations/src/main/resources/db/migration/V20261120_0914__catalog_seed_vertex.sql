-- Google's and Anthropic's models at Vertex, at the prices of the makers, which are those of the global endpoint, as of
-- 2026-08-22. An operator's own rows stay as they are.

INSERT INTO offer (provider, native_id, model) VALUES
    ('vertex', 'claude-fable-5@default', 'claude-fable-5'),
    ('vertex', 'claude-haiku-4-5@20251001', 'claude-haiku-4.5'),
    ('vertex', 'claude-opus-4-5@20251101', 'claude-opus-4.5'),
    ('vertex', 'claude-opus-4-6@default', 'claude-opus-4.6'),
    ('vertex', 'claude-opus-4-7@default', 'claude-opus-4.7'),
    ('vertex', 'claude-opus-4-8@default', 'claude-opus-4.8'),
    ('vertex', 'claude-opus-5@default', 'claude-opus-5'),
    ('vertex', 'claude-sonnet-4-5@20250929', 'claude-sonnet-4.5'),
    ('vertex', 'claude-sonnet-4-6@default', 'claude-sonnet-4.6'),
    ('vertex', 'claude-sonnet-5@default', 'claude-sonnet-5'),
    ('vertex', 'gemini-3-flash-preview', 'gemini-3-flash'),
    ('vertex', 'gemini-3.1-flash-lite', 'gemini-3.1-flash-lite'),
    ('vertex', 'gemini-3.1-pro-preview', 'gemini-3.1-pro'),
    ('vertex', 'gemini-3.5-flash', 'gemini-3.5-flash'),
    ('vertex', 'gemini-3.5-flash-lite', 'gemini-3.5-flash-lite'),
    ('vertex', 'gemini-3.6-flash', 'gemini-3.6-flash'),
    ('vertex', 'gemini-3.7-flash', 'gemini-3.7-flash')
ON CONFLICT DO NOTHING;

INSERT INTO price (
    provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok, cache_write_nano_per_mtok,
    audio_input_nano_per_mtok, output_nano_per_mtok, source) VALUES
    ('vertex', 'claude-fable-5@default', '2026-08-22Z', 10000000000, 1000000000, 12500000000, NULL, 50000000000, 'seed'),
    ('vertex', 'claude-haiku-4-5@20251001', '2026-08-22Z', 1000000000, 100000000, 1250000000, NULL, 5000000000, 'seed'),
    ('vertex', 'claude-opus-4-5@20251101', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('vertex', 'claude-opus-4-6@default', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('vertex', 'claude-opus-4-7@default', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('vertex', 'claude-opus-4-8@default', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('vertex', 'claude-opus-5@default', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('vertex', 'claude-sonnet-4-5@20250929', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('vertex', 'claude-sonnet-4-6@default', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('vertex', 'claude-sonnet-5@default', '2026-08-22Z', 2000000000, 200000000, 2500000000, NULL, 10000000000, 'seed'),
    ('vertex', 'gemini-3-flash-preview', '2026-08-22Z', 500000000, 50000000, NULL, 1000000000, 3000000000, 'seed, litellm'),
    ('vertex', 'gemini-3.1-flash-lite', '2026-08-22Z', 250000000, 25000000, NULL, 500000000, 1500000000, 'seed, litellm'),
    ('vertex', 'gemini-3.1-pro-preview', '2026-08-22Z', 2000000000, 200000000, NULL, NULL, 12000000000, 'seed'),
    ('vertex', 'gemini-3.5-flash', '2026-08-22Z', 1500000000, 150000000, NULL, 1500000000, 9000000000, 'seed, models.dev'),
    ('vertex', 'gemini-3.5-flash-lite', '2026-08-22Z', 300000000, 30000000, NULL, NULL, 2500000000, 'seed'),
    ('vertex', 'gemini-3.6-flash', '2026-08-22Z', 750000000, 75000000, NULL, NULL, 3750000000, 'seed'),
    ('vertex', 'gemini-3.6-flash', '2027-01-01Z', 1500000000, 150000000, NULL, NULL, 7500000000, 'seed'),
    ('vertex', 'gemini-3.7-flash', '2026-08-22Z', 750000000, 75000000, NULL, 750000000, 3750000000, 'seed, models.dev'),
    ('vertex', 'gemini-3.7-flash', '2027-01-01Z', 1500000000, 150000000, NULL, 1500000000, 7500000000, 'seed, models.dev')
ON CONFLICT DO NOTHING;
