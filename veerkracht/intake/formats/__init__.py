"""One module a format: it recognises a table and turns it into observations. ``registry.FORMATS`` lists them."""
