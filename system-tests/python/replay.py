"""Replays cases with the official SDK: reads a file of cases, writes a file with what came of each, in their order.

A case is {base_url, key, stream, embedding, request}. An outcome has content, reasoning, refusal, tool_calls, finish_reason
and usage, an error where the SDK raised one that the server said, and crash for whatever else it raised.
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import openai

AT_ONCE = 4


def blank() -> dict:
    return {"content": "", "reasoning": "", "refusal": "", "tool_calls": [], "finish_reason": None, "usage": {}}


def usage_of(usage) -> dict:
    if usage is None:
        return {}
    prompt, completion = usage.prompt_tokens_details, usage.completion_tokens_details
    return {
        "prompt_tokens": usage.prompt_tokens,
        "completion_tokens": usage.completion_tokens,
        "total_tokens": usage.total_tokens,
        "cached_tokens": (prompt.cached_tokens if prompt else 0) or 0,
        "reasoning_tokens": (completion.reasoning_tokens if completion else 0) or 0,
    }


def read(completion, seen: dict) -> None:
    choice = completion.choices[0]
    message = choice.message
    assert message.role == "assistant", f"role is {message.role}"
    seen["content"] = message.content or ""
    seen["reasoning"] = getattr(message, "reasoning_content", None) or ""
    seen["refusal"] = message.refusal or ""
    if message.audio:
        seen["audio"] = message.audio.data
    seen["tool_calls"] = [
        {"name": call.function.name, "arguments": call.function.arguments} for call in message.tool_calls or []
    ]
    assert all(call.id for call in message.tool_calls or []), "a tool call without id"
    seen["finish_reason"] = choice.finish_reason
    seen["usage"] = usage_of(completion.usage)


def stream(client: openai.OpenAI, request: dict, seen: dict) -> None:
    with client.chat.completions.stream(**request) as events:
        for event in events:
            if event.type == "chunk":
                for choice in event.chunk.choices:
                    if choice.index == 0:
                        seen["content"] += choice.delta.content or ""
                        seen["reasoning"] += getattr(choice.delta, "reasoning_content", None) or ""
        try:
            final = events.get_final_completion()
        except (openai.LengthFinishReasonError, openai.ContentFilterFinishReasonError):
            final = events.current_completion_snapshot
        read(final, seen)


def embed(client: openai.OpenAI, request: dict, seen: dict) -> None:
    reply = client.embeddings.create(**request)
    seen["vectors"] = [item.embedding for item in reply.data]
    seen["usage"] = {"prompt_tokens": reply.usage.prompt_tokens}


def error_of(raised: openai.APIError) -> dict:
    body = raised.body if isinstance(raised.body, dict) else {}
    error = {"type": body.get("type"), "code": body.get("code"), "message": body.get("message")}
    if isinstance(raised, openai.APIStatusError):
        error["status"] = raised.status_code
    return error


def replay(case: dict) -> dict:
    seen = blank()
    try:
        with openai.OpenAI(base_url=case["base_url"], api_key=case["key"], max_retries=0) as client:
            if case["embedding"]:
                embed(client, case["request"], seen)
            elif case["stream"]:
                stream(client, case["request"], seen)
            else:
                read(client.chat.completions.create(**case["request"]), seen)
    except openai.APIConnectionError as raised:
        seen["crash"] = f"{type(raised).__name__}: {raised.__cause__}"
    except openai.APIError as raised:
        seen["error"] = error_of(raised)
    except Exception as raised:  # whatever the SDK makes of a reply that it does not understand is a finding
        seen["crash"] = f"{type(raised).__name__}: {raised}"
    return seen


def main(cases: str, outcomes: str) -> None:
    with open(cases, encoding="utf-8") as file:
        asked = json.load(file)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        answered = list(pool.map(replay, asked))
    with open(outcomes, "w", encoding="utf-8") as file:
        json.dump(answered, file)


if __name__ == "__main__":
    main(*sys.argv[1:])
