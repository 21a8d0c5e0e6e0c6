"""Acme's own rules and transforms for Leadgate."""
