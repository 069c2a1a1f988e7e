"""A scene as a picture for LaTeX."""
