"""Duplicates: how many are found, how many of those found are, and how fast."""
