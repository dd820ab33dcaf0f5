"""A provider is down: the client sees nothing of it while another one serves the model, and who failed when none does."""

import openai
import pytest

from conftest import required, say


@pytest.fixture
def outage_model() -> str:
    """The cheaper of its two providers is down."""
    return required("HUBGATE_OUTAGE_MODEL")


@pytest.fixture
def dead_model() -> str:
    """Both of its providers are down."""
    return required("HUBGATE_DEAD_MODEL")


def test_sees_nothing_of_an_outage(client, outage_model):
    for turn in range(8):
        response = client.chat.completions.with_raw_response.create(model=outage_model, messages=say(f"Hello {turn}"))
        assert f"Hello {turn}" in response.parse().choices[0].message.content
        assert response.headers["x-hub-provider"] == "outage-up"
        assert int(response.headers["x-hub-attempts"]) >= 1


def test_sees_nothing_of_an_outage_in_a_stream(client, outage_model):
    chunks = list(client.chat.completions.create(model=outage_model, messages=say("Hello stream"), stream=True))
    assert "Hello stream" in "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
    assert chunks[-1].choices[0].finish_reason == "stop"


def test_learns_who_failed(client, dead_model):
    with pytest.raises(openai.InternalServerError) as raised:
        client.chat.completions.create(model=dead_model, messages=say("Hello"))
    error = raised.value
    assert (error.status_code, error.type, error.code) == (502, "upstream_error", "provider_unavailable")
    assert error.body["metadata"]["correlation_id"] == error.request_id
    previous = error.body["metadata"]["previous_errors"]
    assert {attempt["provider"] for attempt in previous} == {"outage-down", "outage-down-too"}
    assert {(attempt["status"], attempt["code"]) for attempt in previous} == {(502, "provider_unavailable")}
    assert int(error.response.headers["x-hub-attempts"]) == len(previous)
