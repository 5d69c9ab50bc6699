"""The walk through the rooms: tables and boundaries in, results and then paper out.

:func:`run` needs no project and no screen and may run in a worker thread; :func:`publish` builds layouts and must run
in the main thread. Both take a :class:`~.progress.Progress`, through which they tell and learn.
"""
