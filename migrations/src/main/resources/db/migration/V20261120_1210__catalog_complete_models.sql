-- What the catalogue did not say of its models yet: how much some of them read, as of 2026-08-22. Two of one name that are
-- not one: vectors of the multilingual E5 and of its instructed sister cannot be compared, so neither may stand in for the
-- other. And Nova's embeddings, which Bedrock serves and public price lists have. An operator's own rows stay as they are.

UPDATE model m
SET context_window = coalesce(m.context_window, s.context_window),
    max_output_tokens = coalesce(m.max_output_tokens, s.max_output_tokens)
FROM (VALUES
    ('nemotron-3-nano-omni-30b-a3b', 262144, 81920),
    ('qwen3.5-0.8b', 262144, 81920),
    ('qwen3.5-2b', 262144, 81920),
    ('qwen3.5-4b', 262144, 81920),
    ('seed-2.0-code', 256000, NULL),
    ('seed-2.0-pro', 256000, 256000)
) AS s (id, context_window, max_output_tokens)
WHERE m.id = s.id AND m.kind = 'chat';

INSERT INTO model (id, creator, kind, context_window, max_output_tokens) VALUES
    ('multilingual-e5-large-instruct', NULL, 'embedding', NULL, NULL),
    ('nova-2-multimodal-embeddings', 'bedrock', 'embedding', 8172, NULL)
ON CONFLICT (id) DO NOTHING;

UPDATE offer o SET model = 'multilingual-e5-large-instruct'
WHERE (o.provider, o.native_id, o.model)
        = ('deepinfra', 'intfloat/multilingual-e5-large-instruct', 'multilingual-e5-large')
  AND NOT EXISTS (
        SELECT 1 FROM price p
        WHERE p.provider = o.provider AND p.native_id = o.native_id AND p.source = 'operator');

INSERT INTO offer (provider, native_id, model) VALUES
    ('bedrock', 'amazon.nova-2-multimodal-embeddings-v1:0', 'nova-2-multimodal-embeddings')
ON CONFLICT DO NOTHING;

INSERT INTO price (
    provider, native_id, valid_from, input_nano_per_mtok, cached_input_nano_per_mtok, output_nano_per_mtok, source) VALUES
    ('bedrock', 'amazon.nova-2-multimodal-embeddings-v1:0', '2026-08-22Z', 135000000, 135000000, 0, 'seed')
ON CONFLICT DO NOTHING;
