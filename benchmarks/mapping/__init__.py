"""How well columns are mapped, measured on headers of real files."""
