-- How a project's requests are routed. Lists are names with a space between them; no name has one inside.

ALTER TABLE project
    ADD COLUMN allowed_tiers          text,
    ADD COLUMN allowed_models         text,
    ADD COLUMN strategy               text    NOT NULL DEFAULT 'cheapest',
    ADD COLUMN provider_order         text    NOT NULL DEFAULT '',
    ADD COLUMN excluded_quantizations text    NOT NULL DEFAULT '',
    ADD COLUMN fallbacks              text    NOT NULL DEFAULT '',
    ADD COLUMN fallback_on            text    NOT NULL DEFAULT 'error rate_limit context_length',
    ADD COLUMN sticky                 boolean NOT NULL DEFAULT false,
    ADD COLUMN managed_fallback       boolean NOT NULL DEFAULT false,
    ADD COLUMN hedge_after_ms         integer,
    ADD COLUMN auto_standard_from     integer NOT NULL DEFAULT 30,
    ADD COLUMN auto_premium_from      integer NOT NULL DEFAULT 70,
    ADD CONSTRAINT project_tiers_known
        CHECK (string_to_array(allowed_tiers, ' ') <@ ARRAY['economy', 'standard', 'premium'] AND allowed_tiers <> ''),
    ADD CONSTRAINT project_allowed_models_some CHECK (allowed_models <> ''),
    ADD CONSTRAINT project_strategy_known CHECK (strategy IN ('cheapest', 'fastest', 'balanced', 'fixed')),
    ADD CONSTRAINT project_fixed_has_order CHECK (strategy <> 'fixed' OR provider_order <> ''),
    ADD CONSTRAINT project_fallback_on_known
        CHECK (string_to_array(fallback_on, ' ') <@ ARRAY['error', 'rate_limit', 'context_length']),
    ADD CONSTRAINT project_hedge_after_range CHECK (hedge_after_ms BETWEEN 50 AND 60000),
    ADD CONSTRAINT project_auto_in_order CHECK (0 <= auto_standard_from AND auto_standard_from <= auto_premium_from AND auto_premium_from <= 101);
COMMENT ON COLUMN project.allowed_tiers IS 'Tiers of models that its requests may use; null: all.';
COMMENT ON COLUMN project.allowed_models IS 'Canonical models that its requests may use; null: all.';
COMMENT ON COLUMN project.strategy IS 'How offers of a model are ordered; fixed: as provider_order says.';
COMMENT ON COLUMN project.fallbacks IS 'Models to go on with, in this order, where the one asked for cannot be had.';
COMMENT ON COLUMN project.sticky IS 'Whether a conversation stays where its prompt is cached, where that is cheaper.';
COMMENT ON COLUMN project.managed_fallback IS 'Whether requests go on with the operator''s credentials, and cost money, where the project''s own fail.';
COMMENT ON COLUMN project.hedge_after_ms IS 'After how long a second provider is asked the same at once; null: never.';
COMMENT ON COLUMN project.auto_standard_from IS 'From which score on oah/auto takes a standard model.';
