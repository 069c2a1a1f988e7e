"""Forms of the dependency matrix: one file each."""
