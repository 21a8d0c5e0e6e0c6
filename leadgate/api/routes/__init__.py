"""The API's operations, one file per kind of thing."""
