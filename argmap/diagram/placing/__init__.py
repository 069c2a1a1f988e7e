"""Where cards stand: packed close, in an order in which few lines cross."""
