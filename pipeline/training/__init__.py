"""How the bundled English models are made again: ``python -m pipeline.training --help``.

The encoder is fine-tuned by ``context``. The other models, and those that do without an encoder, are made by Stanza's
trainers with the options of ``recipe.toml``: this package prepares what they read (treebank, entity sentences, word
vectors), runs them leg by leg, packs the results and scores them.
"""
