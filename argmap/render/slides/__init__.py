"""Slides: which there are, and their shapes as PowerPoint has them. Loaded only for a PPTX."""
