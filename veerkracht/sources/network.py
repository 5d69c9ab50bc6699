"""One question to a web service through the network manager of QGIS: its proxy, its authentication, its time limits.

It works in any thread and without a screen. What goes wrong on the way is tried again with growing pauses; a service
that says no is not asked twice.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timezone
from email.utils import parsedate_to_datetime
from typing import Optional, Union

from qgis.core import QgsBlockingNetworkRequest, QgsFeedback, QgsNetworkAccessManager, QgsNetworkReplyContent
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ..compat import set_idle_limit
from ..errors import Cancelled, QuickScanError
from ..progress import Progress
from ..wording import Wording
from .addresses import host_of, must_be_web, shown
from .answers import Answer, Kind, RefusedError, check, reason_in
from .watch import WATCH_SECONDS, Watch

_BUSY = (429, 500, 502, 503, 504)
_HOPELESS = (
    QNetworkReply.NetworkError.HostNotFoundError,
    QNetworkReply.NetworkError.SslHandshakeFailedError,
    QNetworkReply.NetworkError.ProxyAuthenticationRequiredError,
    QNetworkReply.NetworkError.ProxyNotFoundError,
    QNetworkReply.NetworkError.ProtocolUnknownError,
)
_TOO_LATE = (QNetworkReply.NetworkError.TimeoutError, QNetworkReply.NetworkError.OperationCanceledError)


@dataclass(frozen=True)
class Limits:
    """How long and how often.

    attempts : questions in all, the first among them.
    first_pause : seconds before the second question; each pause is twice the one before, give or take half.
    longest_pause : seconds; a service that asks for a longer one is not asked again.
    idle, total : seconds without a byte, and for a whole answer.
    megabytes : the largest answer that is taken.
    """

    attempts: int = 4
    first_pause: float = 1.0
    longest_pause: float = 60.0
    idle: float = 60.0
    total: float = 600.0
    megabytes: float = 200.0


class Network:
    """Asks; one for a whole walk.

    Parameters
    ----------
    authentication : the id of an authentication configuration of QGIS; empty for none.
    sleep, chance : how a pause passes, and a number from 0 to 1 that spreads the pauses; tests give their own.
    """

    def __init__(
        self,
        limits: Optional[Limits] = None,
        authentication: str = "",
        sleep: Callable[[float], None] = time.sleep,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._limits = limits or Limits()
        self._authentication = authentication
        self._sleep = sleep
        self._chance = chance

    def get(self, url: str, kind: Kind, progress: Progress, say: Wording) -> Answer:
        """The answer to one question.

        Raises
        ------
        QuickScanError : there is none, or it is not of this kind; the service's own reason stands in it.
        Cancelled : the user stopped it, while it was under way or in a pause.
        """
        must_be_web(url)
        pause = self._limits.first_pause
        for attempt in range(1, self._limits.attempts + 1):
            reply = self._ask(url, kind, progress, attempt)
            if isinstance(reply, Answer):
                check(reply, kind)
                return reply
            wanted = pause * (0.5 + self._chance()) if reply.wait is None else reply.wait
            last = attempt == self._limits.attempts or wanted > self._limits.longest_pause
            if not reply.again or last:
                raise reply.problem
            progress.step(
                0.0,
                say("{host} gives no answer; asking again in {seconds} s", host=host_of(url), seconds=round(wanted)),
            )
            self._pass(wanted, progress)
            pause = min(2 * pause, self._limits.longest_pause)
        raise AssertionError("the last attempt returns or raises")

    def _ask(self, url: str, kind: Kind, progress: Progress, attempt: int) -> Union[Answer, _Failure]:
        if progress.cancelled():
            raise Cancelled()
        request = QNetworkRequest(QUrl.fromEncoded(url.encode("utf-8")))
        request.setRawHeader(b"Accept", kind.accept.encode("ascii"))
        set_idle_limit(request, self._limits.idle)
        asking = QgsBlockingNetworkRequest()
        asking.setAuthCfg(self._authentication)
        feedback = QgsFeedback()
        _forget(request.url())
        with Watch(asking, feedback, progress, self._limits.total, self._limits.megabytes) as watch:
            code = asking.get(request, True, feedback)
        _forget(request.url())
        reply = asking.reply()
        status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
        if watch.cancelled:
            raise Cancelled()
        if watch.too_big:
            return _Failure(_too_big(url, self._limits.megabytes))
        if reply.attribute(QNetworkRequest.Attribute.SourceIsFromCacheAttribute):
            return _Failure(_broken_off(url, reply.errorString(), attempt), again=True)
        if status is not None and int(status) >= 300:
            return _said_no(url, int(status), reply, attempt)
        if watch.too_late or reply.error() in _TOO_LATE or code == QgsBlockingNetworkRequest.ErrorCode.TimeoutError:
            return _Failure(_too_late(url, attempt), again=True)
        if code != QgsBlockingNetworkRequest.ErrorCode.NoError or status is None:
            problem = asking.errorMessage() or reply.errorString()
            told = _unreachable if status is None else _broken_off
            return _Failure(told(url, problem, attempt), again=reply.error() not in _HOPELESS)
        return Answer(url, int(status), _headers(reply), bytes(reply.content()))

    def _pass(self, seconds: float, progress: Progress) -> None:
        left = seconds
        while left > 0:
            if progress.cancelled():
                raise Cancelled()
            self._sleep(min(left, 2 * WATCH_SECONDS))
            left -= 2 * WATCH_SECONDS


@dataclass(frozen=True)
class _Failure:
    """Why there is no answer, whether asking again may help, and after how many seconds the service wants that."""

    problem: QuickScanError
    again: bool = False
    wait: Optional[float] = None


def _forget(url: QUrl) -> None:
    """Keep an address out of QGIS's own cache.

    When a service answers 500 to 504, Qt gives what it has in its cache for it, with status 200 and the service's words
    before it, even when it is told to load nothing from there. Ours says how old a file is.
    """
    cache = QgsNetworkAccessManager.instance().cache()
    if cache is not None:
        cache.remove(url)


def _headers(reply: QgsNetworkReplyContent) -> dict[str, str]:
    return {
        bytes(name).decode("latin-1").lower(): bytes(reply.rawHeader(name)).decode("latin-1")
        for name in reply.rawHeaderList()
    }


def _said_no(url: str, status: int, reply: QgsNetworkReplyContent, attempt: int) -> _Failure:
    said = reason_in(bytes(reply.content())) or shown(reply.errorString()) or "–"
    if status not in _BUSY:
        problem = RefusedError(
            "{host} refuses the question.",
            "Status {status}: {reason} ({url})",
            "The service may have changed or moved. Try again later, or download the data yourself and add the file.",
            status=status,
            host=host_of(url),
            reason=said,
            url=shown(url),
        )
        return _Failure(problem)
    wait = _seconds(_headers(reply).get("retry-after", ""))
    problem = RefusedError(
        "{host} cannot answer now.",
        "Status {status}: {reason} ({url}; asked {attempts} times)",
        "The service is busy or has a fault. Try again later.",
        status=status,
        host=host_of(url),
        reason=said,
        url=shown(url),
        attempts=attempt,
    )
    return _Failure(problem, again=True, wait=wait)


def _seconds(retry_after: str) -> Optional[float]:
    """The wait that a service asks for, as seconds or as a moment; None where it does not."""
    if retry_after.strip().isdigit():
        return float(retry_after)
    try:
        moment = parsedate_to_datetime(retry_after)
    except (TypeError, ValueError, IndexError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=timezone.utc)
    return max(0.0, (moment - datetime.now(timezone.utc)).total_seconds())


def _unreachable(url: str, problem: str, attempt: int) -> QuickScanError:
    return QuickScanError(
        "{host} could not be reached.",
        "{problem} ({url}; asked {attempts} times)",
        "Check the internet connection; behind a company's proxy, check Settings > Options > Network in QGIS.",
        host=host_of(url),
        problem=shown(problem),
        url=shown(url),
        attempts=attempt,
    )


def _broken_off(url: str, problem: str, attempt: int) -> QuickScanError:
    return QuickScanError(
        "The connection with {host} was broken off.",
        "{problem} ({url}; asked {attempts} times)",
        "Check the internet connection, or try again later.",
        host=host_of(url),
        problem=shown(problem),
        url=shown(url),
        attempts=attempt,
    )


def _too_late(url: str, attempt: int) -> QuickScanError:
    return QuickScanError(
        "{host} did not answer in time.",
        "No whole answer came within the time limit ({url}; asked {attempts} times).",
        "The service may be busy. Try again later.",
        host=host_of(url),
        url=shown(url),
        attempts=attempt,
    )


def _too_big(url: str, megabytes: float) -> QuickScanError:
    return QuickScanError(
        "The answer of {host} is too big.",
        "It is more than {megabytes} MB ({url}).",
        "The service may have changed. Download the data yourself and add the file.",
        host=host_of(url),
        megabytes=round(megabytes),
        url=shown(url),
    )
