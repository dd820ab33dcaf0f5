-- Models that their makers have announced the end of. A vendor may serve them longer than announced, and says itself when it
-- does not; until then they can be called, and have the prices of 2026-08-22. An operator's own rows stay as they are.

INSERT INTO model AS known (id, creator, kind, context_window, max_output_tokens) VALUES
    ('claude-3-haiku', 'anthropic', 'chat', 200000, 4096),
    ('claude-3-sonnet', 'anthropic', 'chat', 200000, 4096),
    ('claude-3.5-sonnet', 'anthropic', 'chat', 200000, 8192),
    ('claude-3.5-sonnet-20240620', 'anthropic', 'chat', 200000, 8192),
    ('gemini-2.5-flash', 'gemini', 'chat', 1048576, 65536),
    ('gemini-2.5-flash-lite', 'gemini', 'chat', 1048576, 65536),
    ('gemini-2.5-pro', 'gemini', 'chat', 1048576, 65536),
    ('nova-premier', 'bedrock', 'chat', 1000000, 10000)
ON CONFLICT (id) DO UPDATE
SET creator = coalesce(known.creator, excluded.creator),
    context_window = coalesce(known.context_window, excluded.context_window),
    max_output_tokens = coalesce(known.max_output_tokens, excluded.max_output_tokens);

INSERT INTO offer (provider, native_id, model) VALUES
    ('anthropic', 'claude-3-5-sonnet-20240620', 'claude-3.5-sonnet-20240620'),
    ('anthropic', 'claude-3-5-sonnet-20241022', 'claude-3.5-sonnet'),
    ('anthropic', 'claude-3-haiku-20240307', 'claude-3-haiku'),
    ('anthropic', 'claude-3-sonnet-20240229', 'claude-3-sonnet'),
    ('bedrock', 'us.amazon.nova-premier-v1:0', 'nova-premier'),
    ('gemini', 'gemini-2.5-flash', 'gemini-2.5-flash'),
    ('gemini', 'gemini-2.5-flash-lite', 'gemini-2.5-flash-lite'),
    ('gemini', 'gemini-2.5-pro', 'gemini-2.5-pro'),
    ('vertex', 'gemini-2.5-flash', 'gemini-2.5-flash'),
    ('vertex', 'gemini-2.5-flash-lite', 'gemini-2.5-flash-lite'),
    ('vertex', 'gemini-2.5-pro', 'gemini-2.5-pro')
ON CONFLICT DO NOTHING;

INSERT INTO price (
    provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok, cache_write_nano_per_mtok,
    audio_input_nano_per_mtok, output_nano_per_mtok, source) VALUES
    ('anthropic', 'claude-3-5-sonnet-20240620', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('anthropic', 'claude-3-5-sonnet-20241022', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('anthropic', 'claude-3-haiku-20240307', '2026-08-22Z', 250000000, 30000000, 312500000, NULL, 1250000000, 'seed'),
    ('anthropic', 'claude-3-sonnet-20240229', '2026-08-22Z', 3000000000, 300000000, 3750000000, NULL, 15000000000, 'seed'),
    ('bedrock', 'us.amazon.nova-premier-v1:0', '2026-08-22Z', 2500000000, 625000000, NULL, NULL, 12500000000, 'seed'),
    ('gemini', 'gemini-2.5-flash', '2026-08-22Z', 300000000, 30000000, NULL, 1000000000, 2500000000, 'seed'),
    ('gemini', 'gemini-2.5-flash-lite', '2026-08-22Z', 100000000, 10000000, NULL, 300000000, 400000000, 'seed'),
    ('gemini', 'gemini-2.5-pro', '2026-08-22Z', 1250000000, 125000000, NULL, NULL, 10000000000, 'seed'),
    ('vertex', 'gemini-2.5-flash', '2026-08-22Z', 300000000, 30000000, NULL, 1000000000, 2500000000, 'seed'),
    ('vertex', 'gemini-2.5-flash-lite', '2026-08-22Z', 100000000, 10000000, NULL, 300000000, 400000000, 'seed'),
    ('vertex', 'gemini-2.5-pro', '2026-08-22Z', 1250000000, 125000000, NULL, NULL, 10000000000, 'seed')
ON CONFLICT DO NOTHING;
