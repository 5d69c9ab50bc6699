"""Measured work, never a timed test: ``scripts/bench NAME`` runs one module of this folder.

A benchmark is a module here with a function ``measure(small)`` that gives its comparisons; ``small`` asks for a
run that only shows that it works. What benchmarks share stands in ``support``.
"""
