"""Imports of lead files: models, life cycle, steps, jobs, queries, pages."""
