"""The HTTP API: routers and tokens."""
