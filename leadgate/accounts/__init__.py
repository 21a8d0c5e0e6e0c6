"""Users, roles and sites."""
