"""What every test needs: clients of a running Hubgate, named by the environment.

HUBGATE_TEST_URL    where it listens, e.g. http://127.0.0.1:8080
HUBGATE_TEST_KEY    a key that works
HUBGATE_REVOKED_KEY a key that was revoked (tests that need it are skipped without it)
HUBGATE_GUARDED_KEY a key whose requests the firewall reads (likewise)
HUBGATE_BROKE_KEY   a key whose wallet is empty (likewise)
HUBGATE_OUTAGE_MODEL, HUBGATE_DEAD_MODEL models of which one or all providers are down (likewise)
HUBGATE_TEST_MODELS optional, comma-separated chat models
HUBGATE_AGENT_MODELS optional, models of all providers behind which the scripted one answers
"""

import os

import pytest
from openai import AsyncOpenAI, OpenAI

SANDBOX = "sandbox/chat"
SCRIPTED = "openai/gpt-4.1-mini"
EMBEDDINGS = {SANDBOX: "sandbox/embedding", SCRIPTED: "openai/text-embedding-3-small"}
AGENT_MODELS = os.environ.get(
    "HUBGATE_AGENT_MODELS",
    "openai/gpt-4.1-mini,anthropic/claude-sonnet-4-5,gemini/gemini-3-flash-preview,vertex/gemini-3-flash-preview,"
    "vertex/claude-sonnet-4-5@20250929,bedrock/us.anthropic.claude-sonnet-4-5-20250929-v1:0,"
    "bedrock/amazon.nova-lite-v1:0",
).split(",")
CHAT_MODELS = os.environ.get("HUBGATE_TEST_MODELS", f"{SANDBOX},{SCRIPTED}").split(",")

base_url = os.environ["HUBGATE_TEST_URL"].rstrip("/") + "/v1"


def required(name: str) -> str:
    value = os.environ.get(name)
    if not value:
        pytest.skip(f"{name} is not set")
    return value


def client_with(key: str) -> OpenAI:
    return OpenAI(base_url=base_url, api_key=key, max_retries=0)


@pytest.fixture(params=CHAT_MODELS)
def model(request) -> str:
    """Each test that names it runs once per chat model."""
    return request.param


@pytest.fixture
def scripted() -> str:
    """The model behind which the scripted provider answers."""
    if SCRIPTED not in CHAT_MODELS:
        pytest.skip("the scripted provider is not configured")
    return SCRIPTED


@pytest.fixture
def sandbox() -> str:
    """The built-in simulated model."""
    if SANDBOX not in CHAT_MODELS:
        pytest.skip("the sandbox is not among the models")
    return SANDBOX


@pytest.fixture
def embedding_model(model) -> str:
    return EMBEDDINGS[model]


@pytest.fixture
def key() -> str:
    return required("HUBGATE_TEST_KEY")


@pytest.fixture
def client(key):
    with client_with(key) as client:
        yield client


@pytest.fixture
def async_client(key) -> AsyncOpenAI:
    return AsyncOpenAI(base_url=base_url, api_key=key, max_retries=0)


@pytest.fixture
def revoked_client():
    with client_with(required("HUBGATE_REVOKED_KEY")) as client:
        yield client


@pytest.fixture
def broke_client():
    with client_with(required("HUBGATE_BROKE_KEY")) as client:
        yield client


@pytest.fixture
def unknown_client():
    with client_with("oah_thiskeydoesnotexist") as client:
        yield client


def say(text: str) -> list[dict]:
    return [{"role": "user", "content": text}]
