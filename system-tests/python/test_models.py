"""The list of models."""

import openai
import pytest


def test_lists_models_that_can_be_called(client, model, embedding_model):
    models = {item.id: item for item in client.models.list()}
    assert model in models and embedding_model in models
    assert models[model].object == "model" and models[model].owned_by


def test_gets_one_model(client, model):
    found = client.models.retrieve(model)
    assert found.id == model and found.object == "model"


def test_knows_no_other_model(client):
    with pytest.raises(openai.NotFoundError) as raised:
        client.models.retrieve("nobody/has-this")
    assert raised.value.code == "model_not_found"


def test_lists_nothing_to_strangers(unknown_client):
    with pytest.raises(openai.AuthenticationError):
        unknown_client.models.list()
