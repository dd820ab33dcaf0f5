"""Each failure arrives as the SDK's own class, in OpenAI's envelope, with a request id."""

import openai
import pytest
from openai import APIStatusError

from conftest import say


def refusal(client, kind: type, model: str, text: str = "Hello", **more) -> APIStatusError:
    with pytest.raises(kind) as raised:
        client.chat.completions.create(model=model, messages=say(text), **more)
    error = raised.value
    assert type(error) is kind, f"{type(error).__name__} is not {kind.__name__}"
    assert set(error.body) >= {"message", "type", "param", "code"}, error.body
    assert error.response.headers["content-type"].startswith("application/json")
    assert error.request_id and error.request_id.startswith("req_")
    return error


def test_refuses_a_key_that_does_not_exist(unknown_client, model):
    error = refusal(unknown_client, openai.AuthenticationError, model)
    assert (error.status_code, error.type, error.code) == (401, "authentication_error", "invalid_api_key")


def test_refuses_a_revoked_key(revoked_client, model):
    error = refusal(revoked_client, openai.AuthenticationError, model)
    assert error.code == "invalid_api_key"


def test_refuses_when_the_wallet_is_empty(broke_client, scripted):
    error = refusal(broke_client, openai.APIStatusError, scripted)
    assert (error.status_code, error.type, error.code) == (402, "insufficient_funds", "insufficient_funds")


def test_refuses_a_stream_when_the_wallet_is_empty(broke_client, scripted):
    assert refusal(broke_client, openai.APIStatusError, scripted, stream=True).status_code == 402


def test_knows_no_such_model(client):
    error = refusal(client, openai.NotFoundError, "gpt-4.1-minni")
    assert (error.type, error.code) == ("invalid_request_error", "model_not_found")
    assert "gpt-4.1-mini" in error.body["message"], "near matches are named"


@pytest.mark.parametrize(
    ("wrong", "param"),
    [
        ({"n": -1}, "n"),
        ({"messages": [{"role": "wizard", "content": "Hello"}]}, "messages[0].role"),
        ({"messages": []}, "messages"),
        ({"max_tokens": 0}, "max_tokens"),
        ({"stream": "yes"}, "stream"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_names_the_wrong_parameter(client, model, wrong, param):
    with pytest.raises(openai.BadRequestError) as raised:
        client.chat.completions.create(model=model, messages=say("Hello"), extra_body=wrong)
    assert raised.value.type == "invalid_request_error"
    assert raised.value.param == param


def test_hides_that_the_provider_refuses_the_credential_of_the_gateway(client, scripted):
    error = refusal(client, openai.InternalServerError, scripted, "[[status 401]]")
    assert (error.status_code, error.type, error.code) == (502, "upstream_error", "upstream_authentication_error")


def test_passes_on_that_the_provider_rejects_the_request(client, scripted):
    error = refusal(client, openai.BadRequestError, scripted, "[[status 400]]")
    assert "The provider refuses with 400." in error.body["message"]


def test_passes_on_that_the_provider_does_not_know_the_model(client, scripted):
    refusal(client, openai.NotFoundError, scripted, "[[status 404]]")


def test_says_that_the_provider_is_overloaded(client, scripted):
    error = refusal(client, openai.InternalServerError, scripted, "[[status 503]]")
    assert (error.status_code, error.type, error.code) == (503, "upstream_error", "provider_overloaded")
    assert int(error.response.headers["retry-after"]) >= 0


def test_says_that_the_provider_limits_the_rate(client, scripted):
    error = refusal(client, openai.RateLimitError, scripted, "[[status 429 retry-after=7]]")
    assert (error.type, error.code) == ("rate_limit_error", "rate_limit_exceeded")
    assert error.response.headers["retry-after"] == "7"


def test_says_that_the_provider_is_down(client, scripted):
    error = refusal(client, openai.InternalServerError, scripted, "[[status 500]]")
    assert (error.status_code, error.type, error.code) == (502, "upstream_error", "provider_unavailable")


def test_never_shows_a_page_of_html(client, scripted):
    error = refusal(client, openai.InternalServerError, scripted, "[[html 502]]")
    assert error.status_code == 502
    assert "nginx" not in str(error.body) and "10.1.2.3" not in str(error.body)


def test_refuses_a_stream_whose_first_event_is_an_error(client, scripted):
    with pytest.raises(openai.APIError):
        for _ in client.chat.completions.create(model=scripted, messages=say("[[error]]"), stream=True):
            pass


def test_succeeds_when_the_provider_recovers(client, scripted, request):
    patient = client.with_options(max_retries=3)
    completion = patient.chat.completions.create(
        model=scripted, messages=say(f"[[status 503 retry-after=0 times=1]] {request.node.nodeid} {id(request)}")
    )
    assert completion.choices[0].message.content


def test_explains_an_unknown_path(client):
    with pytest.raises(openai.NotFoundError) as raised:
        client.post("/nothing/here", cast_to=object, body={})
    assert raised.value.body["message"]


def test_refuses_an_embedding_of_an_unknown_model(client):
    with pytest.raises(openai.NotFoundError):
        client.embeddings.create(model="nobody/has-this-embedding", input="fox")
