"""The commands: one file each; a file's `COMMAND` is the function that typer calls."""
