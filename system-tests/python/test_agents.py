"""Agents that call tools in parallel, with each provider: LangChain, OpenAI Agents, and the SDK's own helpers."""

import asyncio
import json

import pytest
from agents import Agent, ModelSettings, OpenAIChatCompletionsModel, Runner, function_tool, set_tracing_disabled
from langchain.agents import create_agent
from langchain_core.messages import AIMessage, AIMessageChunk, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from openai import AsyncOpenAI, pydantic_function_tool
from openai.types.shared import Reasoning
from pydantic import BaseModel

from conftest import AGENT_MODELS, base_url, say

THINKERS = [name for name in AGENT_MODELS if not name.startswith("openai/") and "nova" not in name]
QUESTION = "Weather and time in Oslo?"
SNOW, TIME = "7 days of snow", "ten past \"four\" – 16:10"
TOLD = f"weather said: {SNOW}. local_time said: {TIME}."
CALLED = [("local_time", "some city"), ("weather", "some city", 7)]
THINKING = {"reasoning_effort": "low", "max_completion_tokens": 6000}
WAYS = [pytest.param(name, False, id=name) for name in AGENT_MODELS]
WAYS += [pytest.param(name, True, id=f"{name}, thinking") for name in THINKERS]
each_way = pytest.mark.parametrize("model_name, thinking", WAYS)

set_tracing_disabled(True)


@pytest.fixture(params=AGENT_MODELS)
def agent_model(request) -> str:
    return request.param


class Tools:
    """Two tools, and what they were called with."""

    def __init__(self):
        self.called = []

    def weather(self, city: str, days: int) -> str:
        """Tells the weather of a city."""
        self.called.append(("weather", city, days))
        return f"{days} days of snow"

    def local_time(self, city: str) -> str:
        """Tells the time of a city."""
        self.called.append(("local_time", city))
        return TIME

    def run(self, call) -> dict:
        arguments = json.loads(call.function.arguments)
        content = getattr(self, call.function.name)(**arguments)
        return {"role": "tool", "tool_call_id": call.id, "content": content}


@pytest.fixture
def tools() -> Tools:
    return Tools()


def langchain_agent(model: str, key: str, tools: Tools, **options):
    chat = ChatOpenAI(model=model, base_url=base_url, api_key=key, max_retries=0, **options)
    return create_agent(chat, [tool(tools.weather), tool(tools.local_time)], system_prompt="Use the tools.")


@each_way
def test_langchain_agent_runs_tools_in_parallel(model_name, thinking, key, tools):
    agent = langchain_agent(model_name, key, tools, **(THINKING if thinking else {}))
    messages = agent.invoke({"messages": say(QUESTION)})["messages"]
    assert sorted(tools.called) == CALLED
    calling, answer = messages[1], messages[-1]
    assert [type(message) for message in messages[1:]] == [AIMessage, ToolMessage, ToolMessage, AIMessage]
    assert [call["name"] for call in calling.tool_calls] == ["weather", "local_time"]
    assert answer.text.startswith(TOLD)


@each_way
def test_langchain_agent_streams(model_name, thinking, key, tools):
    agent = langchain_agent(model_name, key, tools, **(THINKING if thinking else {}))
    said = [
        message.text
        for message, _ in agent.stream({"messages": say(QUESTION)}, stream_mode="messages")
        if isinstance(message, AIMessageChunk) and message.text
    ]
    assert sorted(tools.called) == CALLED
    assert len(said) > 1 and "".join(said).startswith(TOLD)


def test_langchain_agent_goes_on_talking(agent_model, key, tools):
    agent = langchain_agent(agent_model, key, tools)
    first = agent.invoke({"messages": say(QUESTION)})
    second = agent.invoke({"messages": [*first["messages"], *say("And again?")]})
    assert sorted(tools.called) == sorted(CALLED * 2)
    assert second["messages"][-1].text.startswith(TOLD)


def openai_agent(model: str, key: str, tools: Tools, **settings) -> Agent:
    client = AsyncOpenAI(base_url=base_url, api_key=key, max_retries=0)
    return Agent(
        name="Forecaster",
        instructions="Use the tools.",
        model=OpenAIChatCompletionsModel(model=model, openai_client=client),
        model_settings=ModelSettings(**settings),
        tools=[function_tool(tools.weather), function_tool(tools.local_time)],
    )


@each_way
def test_openai_agent_runs_tools_in_parallel(model_name, thinking, key, tools):
    settings = {"reasoning": Reasoning(effort="low"), "max_tokens": 6000} if thinking else {}
    agent = openai_agent(model_name, key, tools, **settings)
    result = asyncio.run(Runner.run(agent, QUESTION))
    assert sorted(tools.called) == CALLED
    assert result.final_output.startswith(TOLD)


@each_way
def test_openai_agent_streams(model_name, thinking, key, tools):
    settings = {"reasoning": Reasoning(effort="low"), "max_tokens": 6000} if thinking else {}
    agent = openai_agent(model_name, key, tools, **settings)

    async def run() -> tuple[str, int]:
        result = Runner.run_streamed(agent, QUESTION)
        texts = [event async for event in result.stream_events() if event.type == "raw_response_event"]
        return result.final_output, len(texts)

    answer, events = asyncio.run(run())
    assert sorted(tools.called) == CALLED
    assert answer.startswith(TOLD) and events > 2


class Weather(BaseModel):
    """Tells the weather of a city."""

    city: str
    days: int


class LocalTime(BaseModel):
    """Tells the time of a city."""

    city: str


class Step(BaseModel):
    explanation: str
    minutes: int


class Recipe(BaseModel):
    title: str
    steps: list[Step]


TOOLS = [pydantic_function_tool(Weather, name="weather"), pydantic_function_tool(LocalTime, name="local_time")]


def stream(client, **request):
    with client.chat.completions.stream(**request) as events:
        kinds = {event.type for event in events}
        return events.get_final_completion().choices[0], kinds


def create(client, **request):
    return client.chat.completions.create(**request).choices[0], set()


@pytest.mark.parametrize("ask", [create, stream])
def test_runs_tools_in_parallel(client, agent_model, tools, ask):
    messages = say(QUESTION)
    choice, kinds = ask(client, model=agent_model, messages=messages, tools=TOOLS)
    assert choice.finish_reason == "tool_calls"
    assert ask is create or "tool_calls.function.arguments.done" in kinds
    messages.append(choice.message)
    messages += [tools.run(call) for call in choice.message.tool_calls]
    assert tools.called == list(reversed(CALLED))
    choice, kinds = ask(client, model=agent_model, messages=messages, tools=TOOLS)
    assert ask is create or "content.delta" in kinds
    assert choice.message.content.startswith(TOLD) and choice.finish_reason == "stop"


@pytest.mark.parametrize("ask", [create, stream])
@pytest.mark.parametrize("thinker", THINKERS)
def test_a_thinking_model_remembers_its_thought_over_tools(client, thinker, tools, ask):
    messages = say(QUESTION)
    choice, _ = ask(client, model=thinker, messages=messages, tools=TOOLS, **THINKING)
    assert choice.message.reasoning_content.startswith("Let me think")
    messages.append(choice.message.model_dump(exclude_none=True))
    messages += [tools.run(call) for call in choice.message.tool_calls]
    choice, _ = ask(client, model=thinker, messages=messages, tools=TOOLS, **THINKING)
    assert choice.message.content == TOLD + " I remember my thought."


def test_parses_tools_and_answers(client, agent_model):
    parsed = client.chat.completions.parse(model=agent_model, messages=say(QUESTION), tools=TOOLS)
    weather, local_time = [call.function.parsed_arguments for call in parsed.choices[0].message.tool_calls]
    assert weather == Weather(city="some city", days=7) and local_time == LocalTime(city="some city")
    parsed = client.chat.completions.parse(model=agent_model, messages=say("A recipe"), response_format=Recipe)
    recipe = parsed.choices[0].message.parsed
    assert recipe.title == "some title" and recipe.steps == [Step(explanation="some explanation", minutes=7)]
    assert parsed.choices[0].finish_reason == "stop"


def test_streams_an_answer_that_follows_a_schema(client, agent_model):
    choice, _ = stream(client, model=agent_model, messages=say("A recipe"), response_format=Recipe)
    assert choice.message.parsed.title == "some title" and choice.finish_reason == "stop"


def test_a_forced_tool_is_called_alone(client, agent_model):
    forced = {"type": "function", "function": {"name": "local_time"}}
    choice, _ = create(client, model=agent_model, messages=say(QUESTION), tools=TOOLS, tool_choice=forced)
    assert [call.function.name for call in choice.message.tool_calls] == ["local_time"]
