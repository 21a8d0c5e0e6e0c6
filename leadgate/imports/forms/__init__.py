"""What the imports' pages are filled in with, and how it is read."""
