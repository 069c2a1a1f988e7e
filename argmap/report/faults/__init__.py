"""Forms of telling faults: one file each."""
