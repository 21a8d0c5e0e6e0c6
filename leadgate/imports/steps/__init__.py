"""The steps of an import, each safe to repeat."""
