"""How the bundled English models are made again: ``python -m pipeline.training --help``.

Each model is trained by Stanza's own trainer with the options of ``recipe.toml``; this package prepares what the
trainers read (treebank, entity sentences, word vectors), runs them leg by leg, packs the results and scores them.
"""
