"""Fictitious lead files, and what makes them."""
