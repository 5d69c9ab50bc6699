"""The panel's pages: a form each, and a small controller that answers one question."""
