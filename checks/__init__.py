"""The checks that people, the commit hook and the build run alike."""
