"""What the API answers with: the shapes of its JSON, as they stand in OpenAPI."""
