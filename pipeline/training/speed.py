"""How fast, how large: a folder of models against Stanza's own dimensions."""

import resource
import time
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.parsing.manifest import PROCESSORS, WITH_VECTORS, ModelFolder
from pipeline.parsing.parser import explicit_paths, load_stanza
from pipeline.training.entities import read_bio, write_stanza_json
from pipeline.training.evaluation import Score, is_news_like, raw_text, select
from pipeline.training.recipe import Leg, ModelRecipe
from pipeline.training.trainers import file_options, run_leg
from pipeline.training.treebank import read_treebank, write_treebank
from pipeline.training.vectors import save_vectors
from pipeline.training.workspace import Workspace

#: Dimensions of the word vectors that the stock models look up.
VECTOR = 100
KIBIBYTES_PER_MEGABYTE = 1000 / 1.024
PASSES = 2
#: What the stock models see: enough to know all labels, little enough for a step of seconds.
SENTENCES = 400
ONE_STEP = ("--max_steps", "1", "--eval_interval", "1", "--batch_size", "16", "--device", "cpu")


def measure_speed(workspace: Workspace) -> Iterator[Score]:
    """Words a second of the whole pipeline on one thread, ours and with stock dimensions on the same text."""
    import stanza  # noqa: F401, PLC0415 - seconds to import, which are not the models' to answer for

    started = time.process_time()
    ours = load_stanza(ModelFolder(workspace.out))
    yield Score("load time after imports", "these models", time.process_time() - started, "s")
    text = raw_text(select(read_treebank(workspace.treebank("dev")), is_news_like))
    speed = words_per_second(ours, text)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    yield Score("peak memory of one process", "these models", peak / KIBIBYTES_PER_MEGABYTE, "MB")
    with TemporaryDirectory() as folder:
        stock = words_per_second(load_stock(workspace, Path(folder)), text)
    yield Score("speed", "these models", speed, "words/s")
    yield Score("speed", "stock dimensions", stock, "words/s")
    yield Score("speed-up", "against stock dimensions", speed / stock, "x")


def words_per_second(nlp: Any, text: str) -> float:
    """The best of a few passes over a text, in seconds of one thread: what else the machine does is not counted."""
    import torch  # noqa: PLC0415

    torch.set_num_threads(1)
    best = 0.0
    for _ in range(PASSES):
        started = time.process_time()
        with torch.inference_mode():
            words = nlp.process(text).num_words
        best = max(best, words / (time.process_time() - started))
    return best


def load_stock(workspace: Workspace, folder: Path) -> Any:
    """Our pipeline with Stanza's tagger, parser and entity tagger of default size, each trained for one step."""
    import stanza  # noqa: PLC0415

    stock = Workspace(workspace.data, folder)
    write_stock_vectors(stock)
    paths = explicit_paths(ModelFolder(workspace.out))
    for name in WITH_VECTORS:
        paths[f"{name}_model_path"] = str(train_stock(name, stock))
        paths[f"{name}_pretrain_path"] = str(stock.pretrain)
    return stanza.Pipeline(
        "en",
        package=None,
        processors=",".join(PROCESSORS),
        allow_unknown_language=True,
        download_method=None,
        use_gpu=False,
        logging_level="ERROR",
        depparse_batch_size=400,
        **paths,
    )


def write_stock_vectors(stock: Workspace) -> None:
    """Vectors of random numbers: how long it takes to look them up does not depend on them."""
    import torch  # noqa: PLC0415

    forms = {form.lower() for sentence in read_treebank(stock.treebank("dev")) for form in sentence.forms}
    numbers = torch.Generator().manual_seed(0)
    save_vectors(sorted(forms), [torch.randn(len(forms), VECTOR, generator=numbers)], stock.pretrain)


def train_stock(name: str, stock: Workspace) -> Path:
    """One model of default size after a single step."""
    result = stock.leg(name, 1)
    result.parent.mkdir(parents=True, exist_ok=True)
    sample = write_sample(name, stock)
    files = {"--train_file": sample, "--eval_file": sample}
    options = file_options(name, stock)
    for option, path in files.items():
        options[options.index(option) + 1] = str(path)
    fixed = ("--fix_eval_interval",) if name == "pos" else ()
    step = Leg((*ONE_STEP, *fixed))
    run_leg(ModelRecipe(name, (), (step,)), step, options, None, result)
    return result


def write_sample(name: str, stock: Workspace) -> Path:
    """A few sentences in the form that a model's trainer reads."""
    sample = stock.prepared(f"{name}.sample")
    if name == "ner":
        write_stanza_json(read_bio(stock.source("ner/dev.bio"))[:SENTENCES], sample)
    else:
        write_treebank(read_treebank(stock.treebank("dev"))[:SENTENCES], sample)
    return sample
