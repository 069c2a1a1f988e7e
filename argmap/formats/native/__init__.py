"""The map file: the YAML format that people write."""
