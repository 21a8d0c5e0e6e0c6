"""Mapping: which column of the file becomes which field of the lead."""

from __future__ import annotations

from leadgate.engine.mapping.target import Mapping, Target

__all__ = ["Mapping", "Target"]
