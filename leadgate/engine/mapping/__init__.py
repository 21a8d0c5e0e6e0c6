"""Mapping: which column of the file becomes which field of the lead.

`suggest` guesses, `chosen` puts what a person chose over it, `problems` says
what is wrong with the result.
"""

from __future__ import annotations

from leadgate.engine.mapping.chosen import parse_map, resolve
from leadgate.engine.mapping.target import Mapping, Target

__all__ = ["Mapping", "Target", "parse_map", "resolve"]
