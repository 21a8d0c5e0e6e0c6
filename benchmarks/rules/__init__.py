"""Transforms and rules in numbers."""
