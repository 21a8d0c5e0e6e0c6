"""Polluted CSV files, scored."""
