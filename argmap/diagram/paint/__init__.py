"""From routes and places to shapes: one file for each thing on the picture."""
