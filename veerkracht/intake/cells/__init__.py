"""Every kind of file as a table of text cells; nothing is interpreted here."""
