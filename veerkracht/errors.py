"""Every failure a user can meet, worded for the person who reads it."""

from __future__ import annotations

from typing import Callable


class QuickScanError(Exception):
    """Something the user should know and can act on.

    Parameters
    ----------
    message : what happened, in one plain sentence.
    details : why: the file, column, codes or system message behind it; may be empty.
    hint : what to do about it; may be empty.
    values : fill the ``{names}`` in the three, which stay templates so that they can be translated.
    """

    def __init__(self, message: str, details: str = "", hint: str = "", **values: object) -> None:
        super().__init__(message)
        self.templates = (message, details, hint)
        self.values = values

    def parts(self, say: Callable[..., str] = str.format) -> tuple[str, str, str]:
        """Message, details and hint, worded by ``say`` (a :class:`~.wording.Wording`; English by default)."""
        message, details, hint = (say(part, **self.values) if part else "" for part in self.templates)
        return message, details, hint

    @property
    def message(self) -> str:
        return self.parts()[0]

    @property
    def details(self) -> str:
        return self.parts()[1]

    @property
    def hint(self) -> str:
        return self.parts()[2]

    def __str__(self) -> str:
        return "\n".join(part for part in self.parts() if part)


class UnknownTable(QuickScanError):  # noqa: N818 - a question to the user
    """A table that no format knows: the import assistant can help."""


class Cancelled(QuickScanError):  # noqa: N818 - a wish, not an error
    """The user asked to stop; nothing half-made is left behind."""

    def __init__(self) -> None:
        super().__init__("Cancelled.", "Nothing was written; an earlier result is as it was.")
