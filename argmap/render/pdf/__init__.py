"""PDF: sheets of paper, and the pen that draws on them. Loaded only when one is written."""
