-- What the first catalogue got wrong or could not say yet: an id that was mangled on its way here, prices of sound, and
-- what GPT-5.6 charges for input that it puts into its cache. Where an operator has entered a price, the offer is the
-- operator's and stays as it is.

UPDATE offer o SET enabled = false
WHERE (o.provider, o.native_id) = ('together', 'deepseek-ai/DeepSeek-V3-1')
  AND NOT EXISTS (
        SELECT 1 FROM price p
        WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.source = 'operator');

INSERT INTO offer (provider, native_id, model) VALUES
    ('together', 'deepseek-ai/DeepSeek-V3.1', 'deepseek-v3.1')
ON CONFLICT DO NOTHING;

INSERT INTO price (
    provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok, cache_write_nano_per_mtok,
    audio_input_nano_per_mtok, audio_output_nano_per_mtok, output_nano_per_mtok, source) VALUES
    ('openai', 'gpt-5.6', '2026-08-23Z', 4000000000, 400000000, 5000000000, NULL, NULL, 20000000000, 'seed, models.dev'),
    ('openai', 'gpt-5.6-luna', '2026-08-23Z', 200000000, 20000000, 250000000, NULL, NULL, 1200000000, 'seed, models.dev'),
    ('openai', 'gpt-5.6-luna-2026-07-09', '2026-08-23Z', 200000000, 20000000, 250000000, NULL, NULL, 1200000000, 'seed, models.dev'),
    ('openai', 'gpt-5.6-sol', '2026-08-23Z', 4000000000, 400000000, 5000000000, NULL, NULL, 20000000000, 'seed, models.dev'),
    ('openai', 'gpt-5.6-sol-2026-07-09', '2026-08-23Z', 4000000000, 400000000, 5000000000, NULL, NULL, 20000000000, 'seed, models.dev'),
    ('openai', 'gpt-5.6-terra', '2026-08-23Z', 2000000000, 200000000, 2500000000, NULL, NULL, 12000000000, 'seed, models.dev'),
    ('openai', 'gpt-5.6-terra-2026-07-09', '2026-08-23Z', 2000000000, 200000000, 2500000000, NULL, NULL, 12000000000, 'seed, models.dev'),
    ('openai', 'gpt-audio-1.5', '2026-08-23Z', 2500000000, 2500000000, NULL, 32000000000, 64000000000, 10000000000, 'seed, litellm'),
    ('together', 'deepseek-ai/DeepSeek-V3.1', '2026-08-22Z', 600000000, 600000000, NULL, NULL, NULL, 1700000000, 'seed')
ON CONFLICT DO NOTHING;
