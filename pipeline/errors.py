"""What can go wrong in the pipeline; each class's docstring names the remedy."""


class PipelineError(Exception):
    """The pipeline cannot work as asked."""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail or (type(self).__doc__ or "").strip())


class ModelsMissing(PipelineError):
    """A model file is missing: run `dateline models fetch NAME`, or point DATELINE_MODELS at a folder that has it."""


class ModelsDamaged(PipelineError):
    """A model file differs from its checksum or misreads a known sentence: fetch or check out the models again."""


class DeviceMissing(PipelineError):
    """PyTorch sees no CUDA device: set DATELINE_DEVICE=cpu, or install its CUDA build where there is one."""


class GazetteerMissing(PipelineError):
    """The gazetteer index is missing: run `dateline gazetteer build`."""


class LexiconInvalid(PipelineError):
    """A word list breaks its own rules: the message names the file and the entry to mend."""
