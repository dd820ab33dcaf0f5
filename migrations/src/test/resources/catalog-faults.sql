-- What is wrong with the catalogue that comes with Hubgate, one row a fault. What an operator entered is not looked at, and
-- the sandbox is free.
WITH listed AS (
    SELECT o.provider, o.native_id, o.provider || '/' || o.native_id AS name, o.ends_on,
           p.dialect, m.id AS model, m.kind, m.context_window, m.max_output_tokens
    FROM offer o
    LEFT JOIN provider p ON p.name = o.provider
    LEFT JOIN model m ON m.id = o.model
    WHERE o.provider <> 'sandbox' AND NOT EXISTS (
        SELECT 1 FROM price c
        WHERE c.provider = o.provider AND c.native_id = o.native_id AND c.source = 'operator')
), priced AS (
    SELECT l.name, l.kind, c.input_nano_per_mtok AS input, c.cached_input_nano_per_mtok AS cached,
           c.output_nano_per_mtok AS output
    FROM listed l JOIN price c USING (provider, native_id)
)
SELECT 'unknown provider: ' || name FROM listed
WHERE dialect IS NULL OR dialect NOT IN ('openai', 'anthropic', 'gemini', 'vertex', 'bedrock')
UNION ALL
SELECT 'unknown model: ' || name FROM listed WHERE model IS NULL OR model !~ '^[a-z0-9][a-z0-9.-]*$'
UNION ALL
SELECT 'no price: ' || l.name FROM listed l WHERE NOT EXISTS (
    SELECT 1 FROM price c
    WHERE c.provider = l.provider AND c.native_id = l.native_id AND c.valid_from <= now())
UNION ALL
SELECT 'free input: ' || name FROM priced WHERE input = 0
UNION ALL
SELECT 'free output: ' || name FROM priced WHERE kind = 'chat' AND output = 0
UNION ALL
SELECT 'priced output of an embedding: ' || name FROM priced WHERE kind = 'embedding' AND output <> 0
UNION ALL
SELECT 'implausible price: ' || name FROM priced
WHERE (input <> 0 AND input NOT BETWEEN 1000000 AND 1000000000000)
   OR (output <> 0 AND output NOT BETWEEN 1000000 AND 1000000000000)
UNION ALL
SELECT 'output cheaper than input: ' || name FROM priced WHERE kind = 'chat' AND output < input
UNION ALL
SELECT 'cached input dearer than input: ' || name FROM priced WHERE cached > input
UNION ALL
SELECT 'no context: ' || name FROM listed WHERE kind = 'chat' AND coalesce(context_window, 0) <= 0
UNION ALL
SELECT 'no output: ' || name FROM listed WHERE max_output_tokens <= 0
UNION ALL
SELECT 'more output than context: ' || name FROM listed WHERE max_output_tokens > context_window
UNION ALL
SELECT 'ended long ago: ' || name FROM listed WHERE ends_on < DATE '2024-01-01'
UNION ALL
SELECT 'alias of nothing: ' || a.alias FROM model_alias a WHERE NOT EXISTS (
    SELECT 1 FROM offer o WHERE o.model = a.model AND o.enabled)
UNION ALL
SELECT 'alias that shadows a model: ' || a.alias FROM model_alias a JOIN model m ON m.id = a.alias
UNION ALL
SELECT 'alias that leads elsewhere than the offer of its name: ' || a.alias
FROM model_alias a JOIN offer o ON o.native_id = a.alias AND o.model <> a.model
UNION ALL
SELECT 'nothing for oah/auto to call: ' || m.id FROM model m WHERE m.auto AND NOT EXISTS (
    SELECT 1 FROM offer o
    WHERE o.model = m.id AND o.enabled AND o.tools AND o.json_schema AND (o.ends_on IS NULL OR o.ends_on > now()))
ORDER BY 1
