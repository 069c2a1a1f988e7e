"""The page on which a reader folds, looks up and takes claims away."""
