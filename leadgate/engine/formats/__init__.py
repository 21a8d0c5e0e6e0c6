"""File formats: each file here turns one format into plain CSV."""
