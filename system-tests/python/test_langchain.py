"""LangChain's OpenAI classes, told nothing but another base URL and key."""

import time

import openai
import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAIEmbeddings
from pydantic import BaseModel

from conftest import base_url


class Person(BaseModel):
    """A person."""

    name: str
    age: int


@tool
def weather(city: str, days: int) -> str:
    """Tells the weather of a city."""
    return f"{days} days of snow in {city}"


@pytest.fixture
def chat(model, key) -> ChatOpenAI:
    return ChatOpenAI(model=model, base_url=base_url, api_key=key, max_retries=0)


def test_invokes(chat):
    answer = chat.invoke([SystemMessage("Be brief."), HumanMessage("Hello there")])
    assert isinstance(answer, AIMessage) and answer.content
    assert answer.usage_metadata["total_tokens"] > 0
    assert answer.response_metadata["finish_reason"] == "stop"


def test_streams(chat):
    chunks = list(chat.stream("Tell me a story"))
    assert len([chunk for chunk in chunks if chunk.content]) > 1
    whole = chunks[0]
    for chunk in chunks[1:]:
        whole += chunk
    assert whole.content == chat.invoke("Tell me a story").content


def test_streams_as_it_comes(scripted, key):
    chat = ChatOpenAI(model=scripted, base_url=base_url, api_key=key, max_retries=0)
    arrivals = [time.monotonic() for chunk in chat.stream("[[chunks 5 delay=150]] Slowly") if chunk.content]
    assert arrivals[-1] - arrivals[0] > 0.4


def test_binds_tools_and_takes_their_results(chat):
    question = HumanMessage("Weather in Oslo?")
    answer = chat.bind_tools([weather], tool_choice="weather").invoke([question])
    call = answer.tool_calls[0]
    assert call["name"] == "weather" and set(call["args"]) == {"city", "days"}
    result = weather.invoke(call)
    assert isinstance(result, ToolMessage)
    assert chat.bind_tools([weather]).invoke([question, answer, result]).content


def test_streams_tool_calls(chat):
    whole = None
    for chunk in chat.bind_tools([weather], tool_choice="weather").stream("Weather in Oslo?"):
        whole = chunk if whole is None else whole + chunk
    assert whole.tool_calls[0]["name"] == "weather"
    assert set(whole.tool_calls[0]["args"]) == {"city", "days"}


@pytest.mark.parametrize("method", ["json_schema", "function_calling"])
def test_gives_structured_output(chat, method):
    assert isinstance(chat.with_structured_output(Person, method=method).invoke("Who is Ada?"), Person)


def test_batches(chat):
    answers = chat.batch(["one", "two", "three"])
    assert len(answers) == 3 and all(answer.content for answer in answers)


def test_embeds(embedding_model, key):
    # Lengths are not checked by LangChain: its tokenizer would be fetched from a host of OpenAI's.
    embeddings = OpenAIEmbeddings(
        model=embedding_model, base_url=base_url, api_key=key, check_embedding_ctx_length=False, max_retries=0
    )
    one, other = embeddings.embed_documents(["fox", "goose"])
    assert one != other and len(one) == len(other)
    assert embeddings.embed_query("fox") == pytest.approx(one)


def test_raises_what_the_sdk_raises(model):
    chat = ChatOpenAI(model=model, base_url=base_url, api_key="oah_thiskeydoesnotexist", max_retries=0)
    with pytest.raises(openai.AuthenticationError):
        chat.invoke("Hello")
