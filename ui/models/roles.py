"""What the models of signals tell beside text, for the delegate that paints chips."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt

_FIRST = int(Qt.ItemDataRole.UserRole) + 1
SIGNAL_ROLE = _FIRST  # class 1–5, 0 for none; None where no chip stands
UNCERTAIN_ROLE = _FIRST + 1  # whether it is hatched
GLYPH_ROLE = _FIRST + 2  # the trend's glyph, to the right of the chip
