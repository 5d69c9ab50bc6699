"""The maps: the result layer of a whole country drawn, beside a plain categorised renderer."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from qgis.core import (
    QgsCategorizedSymbolRenderer,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsProject,
    QgsRendererCategory,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QSize

from ..veerkracht.analysis.results import QuickScan
from ..veerkracht.mapping.drawing import drawing
from ..veerkracht.mapping.geopackage import AREAS, write_layers
from ..veerkracht.mapping.styles import style_areas
from ..veerkracht.mapping.views import View, available_views
from ..veerkracht.wording import Wording
from .support.comparison import Comparison, in_turns
from .support.town import make_town
from .support.window import application

TOWN, NATIONAL = 100, 14_500
TOWNS_ABREAST = 12
SIZE = QSize(1600, 1200)
VIEWS = ("k_level", "coincidence_absolute")
DRAWN = ("area_code", "name", "water", "label_", "k_index_", "coincidence")  # columns that these ask for


def measure(small: bool) -> list[Comparison]:
    """Classes with letters and trends, and classes with a letter alone."""
    with tempfile.TemporaryDirectory(prefix="bench-mapping-") as name, application():
        quickscan = make_town(4, 20 if small else TOWN)
        made, national = Path(name) / "town.gpkg", Path(name) / "country.gpkg"
        write_layers(quickscan, made)
        _repeat(made, national, 2 if small else NATIONAL // TOWN)
        say = Wording(quickscan.study.language)
        views = [view for view in available_views(quickscan, say) if view.id in VIEWS]
        return [_drawing(quickscan, national, view, 1 if small else 5) for view in views]


def _repeat(path: Path, target: Path, times: int) -> None:
    """The areas of a town, as often as a country has towns, side by side."""
    town = QgsVectorLayer(f"{path}|layername={AREAS}", "town")
    step = 1.1 * max(town.extent().width(), town.extent().height())
    country = QgsVectorLayer(f"MultiPolygon?crs={town.crs().authid()}", "country", "memory")
    columns = [place for place, field in enumerate(town.fields()) if field.name().startswith(DRAWN)]
    country.dataProvider().addAttributes([town.fields()[place] for place in columns])
    country.updateFields()
    features = []
    for place in range(times):
        row, column = divmod(place, TOWNS_ABREAST)
        for area in town.getFeatures():
            shape = QgsGeometry(area.geometry())
            shape.translate(step * column, -step * row)
            feature = QgsFeature(country.fields())
            feature.setAttributes([area[place] for place in columns])
            feature.setGeometry(shape)
            features.append(feature)
    country.dataProvider().addFeatures(features)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = AREAS
    context = QgsProject.instance().transformContext()
    problem, *words = QgsVectorFileWriter.writeAsVectorFormatV3(country, str(target), context, options)
    if problem != QgsVectorFileWriter.WriterError.NoError:
        raise RuntimeError(str(words))


def _drawing(quickscan: QuickScan, path: Path, view: View, turns: int) -> Comparison:
    say = Wording(quickscan.study.language)
    ours, plain = (QgsVectorLayer(f"{path}|layername={AREAS}", view.id) for _ in range(2))
    style_areas(ours, quickscan, view, say)
    drawn = drawing(quickscan, view, say)
    plain.setRenderer(
        QgsCategorizedSymbolRenderer(
            drawn.column,
            [
                QgsRendererCategory(kind.value, QgsFillSymbol.createSimple({"color": kind.colour}), kind.label)
                for kind in drawn.categories
            ],
        )
    )
    for layer in (ours, plain):
        layer.setLabelsEnabled(False)
    return in_turns(
        f"draw_{view.id}",
        (f"the map “{view.name}” drawn, with its marks and hatches", _painter(ours)),
        ("the same classes by a plain categorised renderer", _painter(plain)),
        turns,
    )


def _painter(layer: QgsVectorLayer) -> Callable[[], None]:
    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setOutputSize(SIZE)
    settings.setExtent(layer.extent())

    def paint() -> None:
        job = QgsMapRendererSequentialJob(settings)
        job.start()
        job.waitForFinished()

    return paint
