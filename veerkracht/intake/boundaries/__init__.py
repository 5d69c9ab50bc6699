"""Boundary layers of any kind as the areas of one municipality."""
