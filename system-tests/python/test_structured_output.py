"""Answers that follow a JSON schema."""

import json
from enum import Enum

from pydantic import BaseModel

from conftest import say


class Mood(str, Enum):
    calm = "calm"
    merry = "merry"


class Step(BaseModel):
    explanation: str
    minutes: int


class Recipe(BaseModel):
    title: str
    servings: int
    mood: Mood
    steps: list[Step]


def test_parses_into_a_nested_model(client, model):
    completion = client.chat.completions.parse(model=model, messages=say("A recipe please"), response_format=Recipe)
    recipe = completion.choices[0].message.parsed
    assert isinstance(recipe, Recipe)
    assert completion.choices[0].message.refusal is None


def test_parses_a_stream_into_a_nested_model(client, model):
    with client.chat.completions.stream(
        model=model, messages=say("A recipe please"), response_format=Recipe
    ) as stream:
        recipe = stream.get_final_completion().choices[0].message.parsed
    assert isinstance(recipe, Recipe)


def test_follows_a_schema_given_as_json(client, model):
    schema = {
        "type": "object",
        "properties": {"name": {"type": "string"}, "tags": {"type": "array", "items": {"type": "string"}}},
        "required": ["name", "tags"],
        "additionalProperties": False,
    }
    completion = client.chat.completions.create(
        model=model,
        messages=say("Describe a fox"),
        response_format={"type": "json_schema", "json_schema": {"name": "animal", "strict": True, "schema": schema}},
    )
    animal = json.loads(completion.choices[0].message.content)
    assert isinstance(animal["name"], str) and isinstance(animal["tags"], list)


def test_answers_in_json_mode(client, scripted):
    completion = client.chat.completions.create(
        model=scripted, messages=say("Answer in JSON"), response_format={"type": "json_object"}
    )
    assert isinstance(json.loads(completion.choices[0].message.content), dict)
