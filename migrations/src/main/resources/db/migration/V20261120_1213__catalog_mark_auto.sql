-- What oah/auto may choose: a handful of models in each tier that are current as of 2026-08-22 and came out since August
-- 2025, are made for general use, and are known to call tools and to keep to a JSON schema at one provider at least. Those
-- that several providers serve go first, and each tier has some with different providers, so that there is a choice whichever
-- credentials an installation has. The tier follows the price; models stand here in the one that they are in now.

UPDATE model SET auto = true
WHERE id IN (
    -- economy
    'deepseek-v4-flash',
    'gemma-4-31b',
    'gpt-5.6-luna',
    'gpt-oss-120b',
    'ministral-3-8b',
    -- standard
    'claude-haiku-4.5',
    'gemini-3.6-flash',
    'glm-5.2',
    'gpt-5.4-mini',
    'grok-4.3',
    'kimi-k2.6',
    'mistral-large-3',
    -- premium
    'claude-opus-5',
    'claude-sonnet-5',
    'gemini-3.1-pro',
    'gpt-5.6-sol',
    'gpt-5.6-terra'
);
