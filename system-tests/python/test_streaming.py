"""Streamed chat completions, as the SDK reads them."""

import asyncio
import time

import openai
import pytest

from conftest import say


def test_streams_the_same_text_as_the_plain_answer(client, model):
    plain = client.chat.completions.create(model=model, messages=say("Tell me a story"))
    stream = client.chat.completions.create(model=model, messages=say("Tell me a story"), stream=True)
    pieces = [chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices]
    assert len([piece for piece in pieces if piece]) > 1
    assert "".join(pieces) == plain.choices[0].message.content


def test_opens_with_a_role_and_ends_with_one_finish_reason(client, model):
    chunks = list(client.chat.completions.create(model=model, messages=say("Tell me a story"), stream=True))
    assert chunks[0].choices[0].delta.role == "assistant"
    assert all(chunk.choices[0].delta.role is None for chunk in chunks[1:])
    assert [chunk.choices[0].finish_reason for chunk in chunks].count("stop") == 1
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert len({chunk.id for chunk in chunks}) == 1
    assert {chunk.object for chunk in chunks} == {"chat.completion.chunk"}


def test_sends_no_usage_that_was_not_asked_for(client, model):
    chunks = list(client.chat.completions.create(model=model, messages=say("Hello"), stream=True))
    assert all(chunk.usage is None and chunk.choices for chunk in chunks)


def test_ends_with_a_usage_chunk_when_asked(client, model):
    chunks = list(
        client.chat.completions.create(
            model=model, messages=say("Hello"), stream=True, stream_options={"include_usage": True}
        )
    )
    assert chunks[-1].choices == []
    assert chunks[-1].usage.total_tokens == chunks[-1].usage.prompt_tokens + chunks[-1].usage.completion_tokens > 0
    assert all(chunk.usage is None for chunk in chunks[:-1])


def test_hands_chunks_on_as_they_come(client, scripted):
    stream = client.chat.completions.create(
        model=scripted, messages=say("[[chunks 6 delay=200]] A slow story"), stream=True
    )
    arrivals = [time.monotonic() for chunk in stream if chunk.choices and chunk.choices[0].delta.content]
    gaps = [later - earlier for earlier, later in zip(arrivals, arrivals[1:])]
    assert len(arrivals) == 6
    assert len([gap for gap in gaps if gap > 0.1]) >= 3, f"chunks arrived in bunches: {gaps}"


def test_streams_to_an_async_client(async_client, model):
    async def read() -> str:
        async with async_client:
            stream = await async_client.chat.completions.create(model=model, messages=say("Hello"), stream=True)
            return "".join([chunk.choices[0].delta.content or "" async for chunk in stream if chunk.choices])

    assert asyncio.run(read())


def test_accumulates_with_the_streaming_helper(client, model):
    with client.chat.completions.stream(
        model=model, messages=say("Tell me a story"), stream_options={"include_usage": True}
    ) as stream:
        events = [event.type for event in stream]
        final = stream.get_final_completion()
    assert "content.delta" in events and "content.done" in events
    assert final.choices[0].message.content and final.usage.total_tokens > 0


def test_keeps_several_choices_apart(client, scripted):
    texts = {}
    for chunk in client.chat.completions.create(model=scripted, messages=say("Two please"), stream=True, n=2):
        for choice in chunk.choices:
            texts[choice.index] = texts.get(choice.index, "") + (choice.delta.content or "")
    assert set(texts) == {0, 1}
    assert texts[0] == texts[1] and texts[0].endswith("Two please")


def test_raises_when_the_provider_fails_in_the_middle(client, scripted):
    stream = client.chat.completions.create(
        model=scripted, messages=say("[[chunks 6 delay=100]] [[cut after=3]] A story that breaks off"), stream=True
    )
    received = []
    with pytest.raises(openai.APIError):
        for chunk in stream:
            received.append(chunk)
    assert len(received) >= 2


def test_leaves_the_connection_usable_after_a_stream_was_given_up(client, scripted):
    with client.chat.completions.create(
        model=scripted, messages=say("[[chunks 50 delay=100]] A long story"), stream=True
    ) as stream:
        next(iter(stream))
    assert client.chat.completions.create(model=scripted, messages=say("Hello")).choices[0].message.content
