"""Embeddings, as numbers and as the base64 that the SDK asks for by itself."""


def test_embeds_one_text(client, embedding_model):
    answer = client.embeddings.create(model=embedding_model, input="The fox jumps")
    assert answer.object == "list"
    assert len(answer.data) == 1 and len(answer.data[0].embedding) > 1
    assert all(isinstance(number, float) for number in answer.data[0].embedding)
    assert answer.usage.prompt_tokens > 0 and answer.usage.total_tokens == answer.usage.prompt_tokens


def test_embeds_several_texts_in_their_order(client, embedding_model):
    texts = ["fox", "goose", "fox"]
    answer = client.embeddings.create(model=embedding_model, input=texts)
    assert [item.index for item in answer.data] == [0, 1, 2]
    first, second, third = (item.embedding for item in answer.data)
    assert first == third and first != second


def test_embeds_the_same_as_numbers_and_as_base64(client, embedding_model):
    packed = client.embeddings.create(model=embedding_model, input="fox").data[0].embedding
    plain = client.embeddings.create(model=embedding_model, input="fox", encoding_format="float").data[0].embedding
    assert len(packed) == len(plain)
    assert all(abs(one - other) < 1e-6 for one, other in zip(packed, plain))


def test_gives_as_many_dimensions_as_asked(client, embedding_model):
    answer = client.embeddings.create(model=embedding_model, input="fox", dimensions=5)
    assert len(answer.data[0].embedding) == 5
