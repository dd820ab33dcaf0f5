-- Anthropic's models and what they cost there, as of 2026-08-22, without those that were shut down. What is put into the
-- cache (for five minutes) costs a quarter more than other input. An operator's own rows stay as they are.

INSERT INTO model AS known (id, creator, kind, context_window, max_output_tokens) VALUES
    ('claude-fable-5', 'anthropic', 'chat', 1000000, 128000),
    ('claude-haiku-4.5', 'anthropic', 'chat', 200000, 64000),
    ('claude-opus-4.5', 'anthropic', 'chat', 200000, 64000),
    ('claude-opus-4.6', 'anthropic', 'chat', 1000000, 128000),
    ('claude-opus-4.7', 'anthropic', 'chat', 1000000, 128000),
    ('claude-opus-4.8', 'anthropic', 'chat', 1000000, 128000),
    ('claude-opus-5', 'anthropic', 'chat', 1000000, 128000),
    ('claude-sonnet-4.5', 'anthropic', 'chat', 200000, 64000),
    ('claude-sonnet-4.6', 'anthropic', 'chat', 1000000, 64000),
    ('claude-sonnet-5', 'anthropic', 'chat', 1000000, 128000)
ON CONFLICT (id) DO UPDATE
SET creator = coalesce(known.creator, excluded.creator),
    context_window = coalesce(known.context_window, excluded.context_window),
    max_output_tokens = coalesce(known.max_output_tokens, excluded.max_output_tokens);

INSERT INTO offer (provider, native_id, model) VALUES
    ('anthropic', 'claude-fable-5', 'claude-fable-5'),
    ('anthropic', 'claude-haiku-4-5', 'claude-haiku-4.5'),
    ('anthropic', 'claude-haiku-4-5-20251001', 'claude-haiku-4.5'),
    ('anthropic', 'claude-opus-4-5', 'claude-opus-4.5'),
    ('anthropic', 'claude-opus-4-5-20251101', 'claude-opus-4.5'),
    ('anthropic', 'claude-opus-4-6', 'claude-opus-4.6'),
    ('anthropic', 'claude-opus-4-6-20260205', 'claude-opus-4.6'),
    ('anthropic', 'claude-opus-4-7', 'claude-opus-4.7'),
    ('anthropic', 'claude-opus-4-7-20260416', 'claude-opus-4.7'),
    ('anthropic', 'claude-opus-4-8', 'claude-opus-4.8'),
    ('anthropic', 'claude-opus-5', 'claude-opus-5'),
    ('anthropic', 'claude-sonnet-4-5', 'claude-sonnet-4.5'),
    ('anthropic', 'claude-sonnet-4-5-20250929', 'claude-sonnet-4.5'),
    ('anthropic', 'claude-sonnet-4-6', 'claude-sonnet-4.6'),
    ('anthropic', 'claude-sonnet-5', 'claude-sonnet-5')
ON CONFLICT DO NOTHING;

INSERT INTO price (
    provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok, cache_write_nano_per_mtok,
    audio_input_nano_per_mtok, output_nano_per_mtok, source) VALUES
    ('anthropic', 'claude-fable-5', '2026-08-22Z', 10000000000, 1000000000, 12500000000, NULL, 50000000000, 'seed'),
    ('anthropic', 'claude-haiku-4-5', '2026-08-22Z', 1000000000, 100000000, 1250000000, NULL, 5000000000, 'seed'),
    ('anthropic', 'claude-haiku-4-5-20251001', '2026-08-22Z', 1000000000, 100000000, 1250000000, NULL, 5000000000, 'seed'),
    ('anthropic', 'claude-opus-4-5', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-4-5-20251101', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-4-6', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-4-6-20260205', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-4-7', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-4-7-20260416', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-4-8', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-opus-5', '2026-08-22Z', 5000000000, 500000000, 6250000000, NULL, 25000000000, 'seed'),
    ('anthropic', 'claude-sonnet-4-5', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('anthropic', 'claude-sonnet-4-5-20250929', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('anthropic', 'claude-sonnet-4-6', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('anthropic', 'claude-sonnet-5', '2026-08-22Z', 2000000000, 200000000, 2500000000, NULL, 10000000000, 'seed')
ON CONFLICT DO NOTHING;
