"""The engine: bytes and arrays in, arrays out. No Django, no database, no clock."""
