"""Tool calls, plain and streamed."""

import json

import openai

from conftest import say


def tool(name: str) -> dict:
    return {
        "type": "function",
        "function": {
            "name": name,
            "description": "Tells something of a city.",
            "parameters": {
                "type": "object",
                "properties": {"city": {"type": "string"}, "days": {"type": "integer"}},
                "required": ["city", "days"],
                "additionalProperties": False,
            },
        },
    }


WEATHER = tool("weather")
TIME = tool("local_time")


def test_calls_a_tool_with_arguments_of_its_schema(client, model):
    completion = client.chat.completions.create(
        model=model, messages=say("Weather in Oslo?"), tools=[WEATHER], tool_choice="required"
    )
    choice = completion.choices[0]
    call = choice.message.tool_calls[0]
    assert choice.finish_reason == "tool_calls"
    assert call.id and call.type == "function" and call.function.name == "weather"
    arguments = json.loads(call.function.arguments)
    assert isinstance(arguments["city"], str) and isinstance(arguments["days"], int)


def test_calls_the_very_tool_that_was_demanded(client, model):
    completion = client.chat.completions.create(
        model=model,
        messages=say("What time is it in Oslo?"),
        tools=[WEATHER, TIME],
        tool_choice={"type": "function", "function": {"name": "local_time"}},
    )
    assert [call.function.name for call in completion.choices[0].message.tool_calls] == ["local_time"]


def test_calls_tools_in_parallel(client, scripted):
    completion = client.chat.completions.create(
        model=scripted, messages=say("Weather and time in Oslo?"), tools=[WEATHER, TIME], parallel_tool_calls=True
    )
    calls = completion.choices[0].message.tool_calls
    assert [call.function.name for call in calls] == ["weather", "local_time"]
    assert len({call.id for call in calls}) == 2


def test_calls_one_tool_when_parallel_calls_are_off(client, scripted):
    completion = client.chat.completions.create(
        model=scripted, messages=say("Weather and time?"), tools=[WEATHER, TIME], parallel_tool_calls=False
    )
    assert len(completion.choices[0].message.tool_calls) == 1


def test_answers_after_the_result_of_a_tool(client, model):
    messages = say("Weather in Oslo?")
    asked = client.chat.completions.create(model=model, messages=messages, tools=[WEATHER], tool_choice="required")
    message = asked.choices[0].message
    messages.append(message.model_dump(exclude_none=True))
    for call in message.tool_calls:
        messages.append({"role": "tool", "tool_call_id": call.id, "content": "-3 degrees and snow"})
    answered = client.chat.completions.create(model=model, messages=messages, tools=[WEATHER])
    assert answered.choices[0].finish_reason == "stop"
    assert answered.choices[0].message.content


def test_calls_no_tool_when_told_not_to(client, model):
    completion = client.chat.completions.create(
        model=model, messages=say("Weather in Oslo?"), tools=[WEATHER], tool_choice="none"
    )
    assert completion.choices[0].message.tool_calls is None
    assert completion.choices[0].message.content


def test_streams_tool_calls_in_pieces_that_fit_together(client, scripted):
    calls: dict[int, dict] = {}
    finish = None
    stream = client.chat.completions.create(
        model=scripted, messages=say("Weather and time in Oslo?"), tools=[WEATHER, TIME], stream=True
    )
    for chunk in stream:
        for delta in chunk.choices[0].delta.tool_calls or []:
            if delta.index not in calls:
                assert delta.id and delta.function.name
                calls[delta.index] = {"id": delta.id, "name": delta.function.name, "arguments": ""}
            else:
                assert delta.id is None and delta.function.name is None
            calls[delta.index]["arguments"] += delta.function.arguments or ""
        finish = chunk.choices[0].finish_reason or finish
    assert finish == "tool_calls"
    assert [calls[index]["name"] for index in (0, 1)] == ["weather", "local_time"]
    assert all(set(json.loads(call["arguments"])) == {"city", "days"} for call in calls.values())


def test_streams_the_same_tool_call_as_the_plain_answer(client, model):
    request = {"model": model, "messages": say("Weather in Oslo?"), "tools": [WEATHER], "tool_choice": "required"}
    plain = client.chat.completions.create(**request).choices[0].message.tool_calls[0]
    with client.chat.completions.stream(**request) as stream:
        streamed = stream.get_final_completion().choices[0].message.tool_calls[0]
    assert streamed.function.name == plain.function.name
    assert json.loads(streamed.function.arguments) == json.loads(plain.function.arguments)


def test_parses_strict_tools_with_the_helper(client, scripted):
    from pydantic import BaseModel

    class Forecast(BaseModel):
        city: str
        days: int

    completion = client.chat.completions.parse(
        model=scripted, messages=say("Weather?"), tools=[openai.pydantic_function_tool(Forecast)]
    )
    parsed = completion.choices[0].message.tool_calls[0].function.parsed_arguments
    assert isinstance(parsed, Forecast) and parsed.days == 7
