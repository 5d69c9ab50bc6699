"""Signals, trends and coincidence. pandas and numpy only: takes frames and the study, gives frames."""
