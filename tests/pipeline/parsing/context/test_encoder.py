from typing import Any

import pytest
import torch
from transformers import BertConfig, BertModel

from pipeline.parsing.context.encoder import POSITIONS, Encoder, EncoderSize, make_batch
from pipeline.parsing.context.pieces import PieceVocabulary
from pipeline.training.context.teacher import take_over

VOCABULARY = PieceVocabulary(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "rebels", "shell", "##ed", "kano", "."])
SIZE = EncoderSize(pieces=9, width=16, layers=2, heads=4, inner=32)
SENTENCES = (("Rebels", "shelled", "Kano", "."), ("Rebels", "!"), ("KANO",))


@pytest.fixture
def bert() -> Any:
    torch.manual_seed(7)
    config = BertConfig(vocab_size=9, hidden_size=16, num_hidden_layers=2, num_attention_heads=4, intermediate_size=32)
    return BertModel(config).eval()


@pytest.fixture
def encoder(bert: Any) -> Encoder:
    ours = Encoder(SIZE).eval()
    take_over(ours, bert.state_dict())
    return ours


def test_states_are_those_of_transformers(bert: Any, encoder: Encoder) -> None:
    batch = make_batch(SENTENCES, VOCABULARY)
    with torch.inference_mode():
        theirs = [bert(pieces[None]).last_hidden_state[0] for pieces in torch.split(batch.pieces, list(batch.lengths))]
        torch.testing.assert_close(encoder(batch), torch.cat(theirs), atol=1e-5, rtol=1e-5)


def test_fewer_layers_are_the_lowest_ones(bert: Any) -> None:
    ours = Encoder(EncoderSize(9, 16, 1, 4, 32)).eval()
    take_over(ours, bert.state_dict())
    batch = make_batch(SENTENCES[:1], VOCABULARY)
    with torch.inference_mode():
        theirs = bert(batch.pieces[None], output_hidden_states=True).hidden_states[1][0]
        torch.testing.assert_close(ours(batch), theirs, atol=1e-5, rtol=1e-5)


def test_a_batch_says_where_words_and_sentences_begin() -> None:
    batch = make_batch(SENTENCES, VOCABULARY)
    assert batch.pieces.tolist() == [2, 4, 5, 6, 7, 8, 3, 2, 4, 1, 3, 2, 7, 3]
    assert (batch.lengths, batch.words) == ((7, 4, 3), (4, 2, 1))
    assert batch.firsts.tolist() == [1, 2, 4, 5, 8, 9, 12]
    assert batch.starts.tolist() == [0, 7, 11]
    assert batch.positions.tolist() == [*range(7), *range(4), *range(3)]


def test_a_sentence_reads_the_same_whatever_stands_beside_it(encoder: Encoder) -> None:
    with torch.inference_mode():
        alone = encoder(make_batch(SENTENCES[1:2], VOCABULARY))
        among = encoder(make_batch(SENTENCES, VOCABULARY))[7:11]
    torch.testing.assert_close(alone, among, atol=1e-6, rtol=1e-5)


def test_words_beyond_the_last_position_share_it(encoder: Encoder) -> None:
    batch = make_batch([["kano"] * (POSITIONS + 5)], VOCABULARY)
    assert batch.positions.max() == POSITIONS - 1
    with torch.inference_mode():
        assert encoder(batch).isfinite().all()
