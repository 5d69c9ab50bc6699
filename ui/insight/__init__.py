"""The parts of the page "Insight": charts, heat table and the profile of an area."""
