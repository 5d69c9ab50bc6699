"""The import assistant: guesses what an unknown table is, reads it by a recipe, and remembers recipes by shape."""
