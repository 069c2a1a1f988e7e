"""The way of every line: where it leaves, along which track it runs, where it arrives."""
