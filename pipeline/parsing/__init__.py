"""The border with Stanza: load the models, parse a page, convert to our own sentences."""

from pipeline.parsing.devices import DeviceChoice
from pipeline.parsing.manifest import BUNDLED, ModelFolder, locate_models, verify_models
from pipeline.parsing.parser import Parser

__all__ = ["BUNDLED", "DeviceChoice", "ModelFolder", "Parser", "locate_models", "verify_models"]
