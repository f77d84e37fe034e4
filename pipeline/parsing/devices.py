"""Where the models run."""

from enum import StrEnum

from pipeline.errors import DeviceMissing


class DeviceChoice(StrEnum):
    """What an operator may ask for."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"


def choose_device(choice: DeviceChoice) -> str:
    """The torch device of a choice; ``auto`` takes a CUDA device where there is one. Raises DeviceMissing."""
    import torch  # noqa: PLC0415 - seconds to import, needed only where models run

    if choice is DeviceChoice.CPU:
        return "cpu"
    if torch.cuda.is_available():
        return "cuda"
    if choice is DeviceChoice.CUDA:
        raise DeviceMissing
    return "cpu"
