"""What the firewall takes out of a request is in its reply again, in whatever form the SDK reads it."""

import json

import pytest
from pydantic import BaseModel

from conftest import client_with, required, say
from test_tools import tool

TEXT = 'Please write to jane.roe@example.com, and say "Margaret Thornbury" sent you; my name is Margaret Thornbury'
ASKED = f"[[echo]] [[chunks 70]] {TEXT}"


class Note(BaseModel):
    title: str
    lines: list[str]


@pytest.fixture
def guarded():
    with client_with(required("HUBGATE_GUARDED_KEY")) as client:
        yield client


def test_says_again_what_was_taken_out_in_all_choices(guarded, scripted):
    reply = guarded.chat.completions.with_raw_response.create(model=scripted, messages=say(ASKED), n=2)
    assert reply.headers["x-hub-firewall"] == "redacted"
    for choice in reply.parse().choices:
        assert choice.message.content.endswith(TEXT)


def test_streams_what_was_taken_out(guarded, scripted):
    stream = guarded.chat.completions.create(model=scripted, messages=say(ASKED), stream=True)
    text = "".join(chunk.choices[0].delta.content or "" for chunk in stream if chunk.choices)
    assert text.endswith(TEXT)


def test_streams_calls_with_what_was_taken_out(guarded, scripted):
    with guarded.chat.completions.stream(
        model=scripted, messages=say(ASKED), tools=[tool("weather"), tool("local_time")]
    ) as stream:
        calls = stream.get_final_completion().choices[0].message.tool_calls
    assert [call.function.name for call in calls] == ["weather", "local_time"]
    for call in calls:
        assert json.loads(call.function.arguments)["city"] == TEXT


def test_parses_what_was_taken_out(guarded, scripted):
    note = guarded.chat.completions.parse(model=scripted, messages=say(ASKED), response_format=Note)
    assert note.choices[0].message.parsed == Note(title=TEXT, lines=[TEXT])
