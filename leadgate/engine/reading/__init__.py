"""The parts of the reader: scanning, counting, splitting, sampling."""
