import pytest
import torch

from pipeline.errors import DeviceMissing
from pipeline.parsing.devices import DeviceChoice, choose_device


@pytest.mark.parametrize(
    ("choice", "there", "device"),
    [
        (DeviceChoice.AUTO, True, "cuda"),
        (DeviceChoice.AUTO, False, "cpu"),
        (DeviceChoice.CPU, True, "cpu"),
        (DeviceChoice.CUDA, True, "cuda"),
    ],
)
def test_a_cuda_device_is_used_where_there_is_one_and_it_is_allowed(
    monkeypatch: pytest.MonkeyPatch, choice: DeviceChoice, there: bool, device: str
) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: there)
    assert choose_device(choice) == device


def test_a_device_that_is_asked_for_and_missing_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    with pytest.raises(DeviceMissing, match="DATELINE_DEVICE=cpu"):
        choose_device(DeviceChoice.CUDA)
