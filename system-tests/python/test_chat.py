"""Plain chat completions."""

import asyncio

from conftest import SCRIPTED, say


def test_answers_a_plain_question(client, model):
    completion = client.chat.completions.create(model=model, messages=say("Hello there"))
    choice = completion.choices[0]
    assert completion.object == "chat.completion"
    assert completion.id and completion.created > 0 and completion.model
    assert choice.message.role == "assistant"
    assert choice.message.content
    assert choice.message.tool_calls is None
    assert choice.finish_reason == "stop"


def test_counts_what_was_used(client, model):
    usage = client.chat.completions.create(model=model, messages=say("Hello there")).usage
    assert usage.prompt_tokens > 0
    assert usage.completion_tokens > 0
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens


def test_gives_the_same_answer_to_the_same_question(client, model):
    answers = {
        client.chat.completions.create(model=model, messages=say("Say it again")).choices[0].message.content
        for _ in range(3)
    }
    assert len(answers) == 1


def test_carries_a_conversation_with_all_roles(client, model):
    completion = client.chat.completions.create(
        model=model,
        messages=[
            {"role": "developer", "content": "Be brief."},
            {"role": "system", "content": "Be kind."},
            {"role": "user", "content": [{"type": "text", "text": "First"}], "name": "ada"},
            {"role": "assistant", "content": "Second"},
            {"role": "user", "content": [{"type": "text", "text": "Third"}, {"type": "text", "text": "question"}]},
        ],
        temperature=0,
        max_completion_tokens=200,
        user="someone",
    )
    assert completion.choices[0].message.content


def test_passes_the_words_of_the_user_and_of_the_provider_unchanged(client, scripted):
    words = "Füße 🦊 \u2028 \"quoted\" \\ back\tslash </script> \u0007 end"
    completion = client.chat.completions.create(model=scripted, messages=say(words))
    assert completion.choices[0].message.content.endswith("You said: " + words)


def test_gives_several_choices(client, scripted):
    completion = client.chat.completions.create(model=scripted, messages=say("Hello"), n=3)
    assert [choice.index for choice in completion.choices] == [0, 1, 2]


def test_reports_that_the_answer_was_cut_for_length(client, scripted):
    completion = client.chat.completions.create(model=scripted, messages=say("[[finish length]] Hello"))
    assert completion.choices[0].finish_reason == "length"


def test_reports_cached_and_reasoning_tokens(client, scripted):
    completion = client.chat.completions.create(
        model=scripted, messages=say("[[usage prompt=1200 cached=1000 completion=50 reasoning=30]] Hello")
    )
    assert completion.usage.prompt_tokens == 1200
    assert completion.usage.prompt_tokens_details.cached_tokens == 1000
    assert completion.usage.completion_tokens == 50
    assert completion.usage.completion_tokens_details.reasoning_tokens == 30


def test_reads_an_answer_that_the_provider_compressed(client, scripted):
    completion = client.chat.completions.create(model=scripted, messages=say("[[gzip]] Hello"))
    assert "Hello" in completion.choices[0].message.content


def test_serves_many_calls_of_one_async_client_at_once(async_client, scripted):
    async def ask(number: int) -> str:
        text = f"[[wait 200]] number {number} of many"
        completion = await async_client.chat.completions.create(model=SCRIPTED, messages=say(text))
        return completion.choices[0].message.content

    async def ask_all() -> list[str]:
        async with async_client:
            return await asyncio.gather(*(ask(number) for number in range(20)))

    answers = asyncio.run(ask_all())
    assert all(f"number {number} of many" in answer for number, answer in enumerate(answers))
