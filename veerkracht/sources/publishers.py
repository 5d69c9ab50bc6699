"""What every fetch shares: whom to ask, by which network, and where what comes is kept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..wording import Wording
from .cache import MAX_AGE_DAYS, Cache
from .network import Network
from .services import Services


@dataclass(frozen=True)
class Publishers:
    """The publishers as one study meets them.

    folder : where files are kept. say : the language of notes and progress.
    max_age_days : an older file is fetched anew; refresh : every file is.
    """

    folder: Path
    services: Services
    network: Network
    say: Wording
    max_age_days: int = MAX_AGE_DAYS
    refresh: bool = False

    def cache(self, folder: str = "") -> Cache:
        """The files that were fetched before; ``folder`` is one inside that of the study."""
        return Cache(Path(self.folder) / folder, self.max_age_days, self.refresh)
