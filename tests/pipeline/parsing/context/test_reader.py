"""The reader, and Stanza's processors around it, with a model of random weights."""

from pathlib import Path

import pytest
import torch
from stanza.models.common.doc import Document

from pipeline.parsing.context.decoding import is_tree
from pipeline.parsing.context.encoder import EncoderSize
from pipeline.parsing.context.model import ContextModel, Labels
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.parsing.context.processors import ContextNamer, ContextParser, ContextTagger, by_token
from pipeline.parsing.context.reader import Annotation, ContextReader, parts
from pipeline.parsing.context.storage import load_context, save_context

LABELS = Labels(
    upos=("NOUN", "VERB"),
    feats=("_", "Number=Plur"),
    deprel=("nsubj", "obj", "root"),
    names=("O", "B-PER", "E-PER", "I-PER", "S-PER"),
)
VOCABULARY = PieceVocabulary(["[UNK]", "[CLS]", "[SEP]", "rebels", "shelled", "kano", "'", "s"])
SENTENCES = (("Rebels", "shelled", "Kano", "."), ("Kano", "'s", "rebels"), ("Rebels",))
WORDS = [[{"id": n, "text": word} for n, word in enumerate(sentence, start=1)] for sentence in SENTENCES]


@pytest.fixture
def model() -> ContextModel:
    torch.manual_seed(7)
    return ContextModel(EncoderSize(8, 16, 2, 4, 32), LABELS).eval()


@pytest.fixture
def reader(model: ContextModel) -> ContextReader:
    return ContextReader(model, VOCABULARY)


def test_every_sentence_gets_a_tree_and_a_label_for_every_word(reader: ContextReader) -> None:
    for words, note in zip(SENTENCES, reader.read(SENTENCES), strict=True):
        assert is_tree(note.heads)
        assert {len(words)} == {len(c) for c in (note.upos, note.feats, note.heads, note.relations, note.names)}


def test_sentences_are_read_once_for_all_processors(reader: ContextReader, monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document(WORDS)
    ContextTagger(reader).process(document)
    monkeypatch.setattr(reader.model, "read", lambda _batch: pytest.fail("read again"))
    ContextParser(reader).process(document)
    ContextNamer(reader).process(document)


def test_one_reading_for_all_gives_what_a_reading_for_each_gives(model: ContextModel) -> None:
    shared = ContextReader(model, VOCABULARY)
    together, apart = Document(WORDS), Document(WORDS)
    for processor in (ContextTagger, ContextParser, ContextNamer):
        processor(shared).process(together)
        processor(ContextReader(model, VOCABULARY)).process(apart)
    assert together.to_dict() == apart.to_dict()
    assert [e.to_dict() for e in together.ents] == [e.to_dict() for e in apart.ents]


def test_a_text_reads_the_same_after_another(reader: ContextReader) -> None:
    first = reader.read(SENTENCES)
    reader.read(SENTENCES[1:])
    assert reader.read(SENTENCES) == first


def test_no_sentences_have_no_annotations(reader: ContextReader) -> None:
    assert reader.read(()) == ()


def test_long_texts_are_read_in_parts() -> None:
    sentences = [("word",) * 250] * 5
    assert [len(part) for part in parts(sentences)] == [3, 2]


def test_a_saved_model_reads_as_before(model: ContextModel, tmp_path: Path) -> None:
    halved = model.half().float()
    save_context(halved, VOCABULARY, tmp_path)
    assert ContextReader(*load_context(tmp_path)).read(SENTENCES) == ContextReader(halved, VOCABULARY).read(SENTENCES)


def test_a_saved_model_is_the_same_file_each_time(model: ContextModel, tmp_path: Path) -> None:
    (tmp_path / "again").mkdir()
    for folder in (tmp_path, tmp_path / "again"):
        save_context(model, VOCABULARY, folder)
    for path in tmp_path.glob("*.pt"):
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_a_name_takes_the_whole_tokens_that_its_words_are_in() -> None:
    tokens = [
        {"id": (1, 2), "text": "Kano's"},
        {"id": 1, "text": "Kano"},
        {"id": 2, "text": "'s"},
        {"id": 3, "text": "Red"},
        {"id": 4, "text": "Front"},
    ]
    (sentence,) = Document([tokens]).sentences
    note = Annotation((), (), (), (), ("S-PER", "O", "B-PER", "E-PER"))
    assert by_token(sentence, note) == ["S-PER", "B-PER", "E-PER"]
