"""The lead, who sees it, queries and pages."""
