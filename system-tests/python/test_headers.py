"""The headers of every reply, read through the SDK."""

import re

import openai
import pytest

from conftest import SANDBOX, SCRIPTED, say

REQUEST_ID = re.compile(r"req_[0-9a-z]{26}")


def raw(client, model: str, **more):
    return client.chat.completions.with_raw_response.create(model=model, messages=say("Hello there"), **more)


def test_identifies_every_reply(client, model):
    first, second = (raw(client, model).headers for _ in range(2))
    assert REQUEST_ID.fullmatch(first["x-request-id"])
    assert first["x-request-id"] == first["x-hub-correlation-id"]
    assert first["x-request-id"] != second["x-request-id"]


def test_says_who_answered_and_why(client, model):
    headers = raw(client, model).headers
    assert headers["x-hub-provider"] == model.split("/")[0]
    assert headers["x-hub-model"] == {SANDBOX: "sandbox-chat", SCRIPTED: "gpt-4.1-mini"}[model]
    assert headers["x-hub-routing-reason"] == "forced"
    assert headers["x-hub-attempts"] == "1"
    assert headers["x-hub-billing"] == "managed"


def test_says_how_long_the_gateway_took(client, model):
    headers = raw(client, model).headers
    assert 0 <= float(headers["x-hub-overhead-ms"]) < 10_000
    assert 0 <= float(headers["x-hub-scan-ms"]) < 10_000
    assert headers["x-hub-firewall"] in {"none", "redacted", "flagged"}


def test_says_what_it_counted_and_what_it_costs(client, scripted):
    response = client.chat.completions.with_raw_response.create(
        model=SCRIPTED, messages=say("[[usage prompt=1000 completion=500]] Hello")
    )
    assert response.headers["x-hub-prompt-tokens"] == "1000"
    assert response.headers["x-hub-completion-tokens"] == "500"
    assert float(response.headers["x-hub-cost-usd"]) == pytest.approx(1000 * 0.4e-6 + 500 * 1.6e-6)


def test_costs_nothing_in_the_sandbox(client, sandbox):
    assert float(raw(client, sandbox).headers["x-hub-cost-usd"]) == 0


def test_identifies_a_stream_before_its_first_chunk(client, model):
    with raw(client, model, stream=True).parse() as stream:
        headers = stream.response.headers
        assert headers["content-type"].startswith("text/event-stream")
        assert REQUEST_ID.fullmatch(headers["x-request-id"])
        assert headers["x-hub-provider"] == model.split("/")[0]
        assert list(stream)


def test_tells_the_cost_of_a_stream_in_its_usage_chunk(client, scripted):
    *_, last = client.chat.completions.create(
        model=scripted,
        messages=say("[[usage prompt=1000 completion=500]] Hello"),
        stream=True,
        stream_options={"include_usage": True},
    )
    assert last.usage.prompt_tokens == 1000
    assert float(last.usage.cost) == pytest.approx(1000 * 0.4e-6 + 500 * 1.6e-6)


def test_identifies_a_refusal(unknown_client, model):
    with pytest.raises(openai.AuthenticationError) as raised:
        raw(unknown_client, model)
    headers = raised.value.response.headers
    assert REQUEST_ID.fullmatch(headers["x-request-id"])
    assert headers["x-request-id"] == headers["x-hub-correlation-id"]


def test_shows_no_software_version(client, model):
    headers = raw(client, model).headers
    assert "x-powered-by" not in headers
    assert "payara" not in headers.get("server", "").lower()


def test_does_not_pass_on_headers_of_the_provider(client, scripted):
    headers = raw(client, scripted).headers
    assert "openai-processing-ms" not in headers
