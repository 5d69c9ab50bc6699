"""Fetching: boundaries and tables from their publishers, checked, and kept on disk with where they came from."""
