"""The sheets that lie on the table in a workshop, are written on, and are printed again with what was written."""
