"""Pages of one's own account, and of users, roles and sites."""
