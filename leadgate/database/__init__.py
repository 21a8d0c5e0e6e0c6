"""Finds a PostgreSQL server, or starts Leadgate's own."""
