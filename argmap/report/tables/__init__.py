"""Forms of tables: one file each."""
