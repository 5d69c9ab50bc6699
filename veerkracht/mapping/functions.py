"""Functions for expressions, in a group of their own: the results in any style, label, filter or layout.

They read the columns of the current feature. Of any other layer that has codes of areas, they find the results of the
project by that code. What is not there is NULL. Their names are Dutch, as the terms on the printed sheets are.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Optional

from qgis.core import (
    NULL,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionFunction,
    QgsExpressionNode,
    QgsExpressionNodeColumnRef,
    QgsExpressionNodeFunction,
    QgsExpressionNodeLiteral,
    QgsFeatureRequest,
)

from ..wording import Wording
from .class_names import CLASS_VALUES, SIGNAL_LETTERS, certainty_labels, coincidence_labels, signal_labels, trend_labels
from .function_help import Help, help_on_area, help_on_coincidence, help_on_indicator
from .result_layer import ResultLayer

GROUP = "QuickScan"
_CODE = "area_code"
# QGIS keeps bare pointers to what is registered: these must live as long, whatever happens to who registered them
_alive: dict[str, ResultFunction] = {}
_VERSIONS = {"": "relative", "relatief": "relative", "absoluut": "absolute"}


class ResultFunction(QgsExpressionFunction):
    """One column of the results, of the current feature or of an area named by its code.

    column : its name, with ``{}`` where the first argument comes; without it the area is the first argument.
    words : what stands for its values in the answer; what is not among them is NULL.
    """

    def __init__(self, help_text: Help, column: str, results: ResultLayer, words: Optional[Mapping] = None) -> None:
        parameter = QgsExpressionFunction.Parameter
        arguments = [parameter(name, optional) for name, optional in help_text.arguments]
        # lazy: a name between double quotes means itself, and not a column that does not exist
        super().__init__(help_text.name, arguments, GROUP, help_text.html(), True, True)
        self._column, self._words, self._results = column, words, results

    def run(
        self, args: Any, context: QgsExpressionContext, parent: QgsExpression, node: QgsExpressionNodeFunction
    ) -> Any:
        """The answer, NULL for what is not there."""
        nodes = _nodes(args)
        feature = context.feature() if context is not None and context.hasFeature() else None
        names = feature.fields().names() if feature is not None else []
        wanted = self._wanted(nodes, names, parent, context)
        code_node = nodes[self._places - 1] if len(nodes) >= self._places else None
        code = None if code_node is None else code_node.eval(parent, context)
        if wanted is None:
            return None
        if not _there(code) and feature is not None:
            if wanted in names:
                return self._answer(feature[wanted])
            code = feature[_CODE] if _CODE in names else None
        return self._answer(self._results.column(wanted).get(str(code).strip())) if _there(code) else None

    def func(self, *_arguments: Any) -> Any:
        """Not asked: :meth:`run` is."""
        return None

    def isStatic(self, *_arguments: Any) -> bool:  # noqa: N802 - the name QGIS asks for
        """Never: the same words give another answer for another feature."""
        return False

    def prepare(self, node: QgsExpressionNodeFunction, parent: QgsExpression, context: QgsExpressionContext) -> bool:
        """Prepare the arguments, but for a bare name, which need not be a column."""
        for argument in _nodes(node.args()):
            if not isinstance(argument, QgsExpressionNodeColumnRef):
                argument.prepare(parent, context)
        return True

    def referencedColumns(self, node: QgsExpressionNodeFunction) -> set[str]:  # noqa: N802 - the name QGIS asks for
        """The one column that is read, where the expression names it; so that maps stay quick."""
        nodes = _nodes(node.args())
        if "{}" not in self._column:
            return {self._column, _CODE}
        first = nodes[0] if nodes else None
        if isinstance(first, QgsExpressionNodeLiteral):
            return {self._column_of(first.value()) or _CODE, _CODE}
        if first is None:
            return {self._column_of("") or _CODE, _CODE}
        return {QgsFeatureRequest.ALL_ATTRIBUTES}

    @property
    def _places(self) -> int:
        return 2 if "{}" in self._column else 1

    def _wanted(
        self, nodes: list[QgsExpressionNode], names: list[str], parent: QgsExpression, context: QgsExpressionContext
    ) -> Optional[str]:
        if "{}" not in self._column:
            return self._column
        first = nodes[0] if nodes else None
        if isinstance(first, QgsExpressionNodeColumnRef) and first.name() not in names:
            return self._column_of(first.name())
        return self._column_of("" if first is None else first.eval(parent, context))

    def _column_of(self, argument: Any) -> Optional[str]:
        return self._column.format(str(argument).strip()) if _there(argument) else None

    def _answer(self, value: Any) -> Any:
        if not _there(value) or value == "":
            return None
        return value if self._words is None else self._words.get(value)


class CoincidenceFunction(ResultFunction):
    """A result that there is in two versions, relative and absolute; relative where none is named."""

    def _column_of(self, argument: Any) -> Optional[str]:
        version = str(argument or "").strip().lower()
        return super()._column_of(_VERSIONS.get(version, version))


class Functions:
    """All of them: registered with QGIS until :meth:`release`."""

    def __init__(self, say: Wording, results: ResultLayer) -> None:
        self._registered = [one for one in _functions(say, results) if QgsExpression.registerFunction(one)]
        _alive.update({one.name(): one for one in self._registered})

    def release(self) -> None:
        """Take them out of QGIS."""
        for one in self._registered:
            QgsExpression.unregisterFunction(one.name())
            del _alive[one.name()]
        self._registered = []


def _functions(say: Wording, results: ResultLayer) -> Iterable[ResultFunction]:
    letters = dict(zip(CLASS_VALUES, SIGNAL_LETTERS))
    signals, trends = (dict(zip(CLASS_VALUES, names(say))) for names in (signal_labels, trend_labels))
    words: dict[str, Mapping] = {
        "sein_letter": letters,
        "sein_naam": signals,
        "trend_naam": trends,
        "trend_relatief_naam": trends,
        "zekerheid_naam": certainty_labels(say),
        "samenloop_naam": coincidence_labels(say),
    }
    for text, column in help_on_indicator(say):
        yield ResultFunction(text, column, results, words.get(text.name))
    for text, column in help_on_coincidence(say):
        yield CoincidenceFunction(text, column, results, words.get(text.name))
    for text, column in help_on_area(say):
        yield ResultFunction(text, column, results)


def _nodes(args: Any) -> list[QgsExpressionNode]:
    return list(args.list()) if args is not None else []


def _there(value: Any) -> bool:
    return value is not None and value != NULL
