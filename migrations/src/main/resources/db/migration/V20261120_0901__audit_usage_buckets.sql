-- Usage in buckets that do not overlap. The two totals stay what they were, and so do cached and reasoning tokens, which
-- are part of them; the new columns are further parts. What none of the parts counts is plain text.

ALTER TABLE request_record
    ADD COLUMN cache_write_tokens  bigint NOT NULL DEFAULT 0,
    ADD COLUMN audio_input_tokens  bigint NOT NULL DEFAULT 0,
    ADD COLUMN image_input_tokens  bigint NOT NULL DEFAULT 0,
    ADD COLUMN audio_output_tokens bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT request_record_usage_not_negative CHECK (
        least(cached_tokens, cache_write_tokens, audio_input_tokens, image_input_tokens, reasoning_tokens,
              audio_output_tokens) >= 0),
    ADD CONSTRAINT request_record_usage_adds_up CHECK (
        cached_tokens + cache_write_tokens + audio_input_tokens + image_input_tokens <= prompt_tokens
        AND reasoning_tokens + audio_output_tokens <= completion_tokens);
COMMENT ON COLUMN request_record.prompt_tokens IS 'All that was sent: plain text and the parts cached, cache_write, audio_input, image_input.';
COMMENT ON COLUMN request_record.completion_tokens IS 'All that was produced: plain text and the parts reasoning and audio_output.';
