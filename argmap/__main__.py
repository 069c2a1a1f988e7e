"""`python -m argmap` is the command `argmap`."""

from argmap.cli.main import main

if __name__ == "__main__":
    main()
