"""The atlas: a map of thousands of claims as blocks that hang under each other, on one page."""
