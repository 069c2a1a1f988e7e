"""The rules: one file each. A file's docstring is its page in the manual."""
