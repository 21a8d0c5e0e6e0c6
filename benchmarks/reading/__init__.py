"""Speed of reading, beside other readers."""
