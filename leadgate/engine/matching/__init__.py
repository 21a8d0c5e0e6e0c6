"""Which leads are likely the same: comparable columns, block keys, agreements, a score."""
