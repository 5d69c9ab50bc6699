"""The sheets in words, as a web page beside the PDF: for who cannot see maps and charts, or has the PDF read aloud."""

from __future__ import annotations

from .write import GENERATOR, write_text_version

__all__ = ["GENERATOR", "write_text_version"]
