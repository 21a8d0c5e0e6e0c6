"""Leadgate imports leads from files: map, validate, review, approve, undo."""

__version__ = "0.1.0"
