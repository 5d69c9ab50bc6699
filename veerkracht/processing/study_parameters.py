"""The parameters that several algorithms share, and the study that they make together."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterField,
    QgsProcessingParameterFile,
    QgsProcessingParameterMultipleLayers,
    QgsProcessingParameterString,
)

from ..recipe import Recipe, read_recipes
from ..study import REFERENCES, Study, TableSource, parse_period, read_study
from ..wording import LANGUAGES
from .algorithm import wording
from .area_parameter import AreaLayerParameter, area_source

AREAS = "AREAS"
KEY_FIELD = "KEY_FIELD"
TABLES = "TABLES"
MUNICIPALITY = "MUNICIPALITY"
PERIOD = "PERIOD"
REFERENCE = "REFERENCE"
LANGUAGE = "LANGUAGE"
STUDY = "STUDY"
RECIPES = "RECIPES"
GEOPACKAGE = "GEOPACKAGE"
TEXT_VERSION = "TEXT_VERSION"
YES_NO = {"yes": True, "no": False}


def input_parameters() -> list[QgsProcessingParameterDefinition]:
    """Areas with their key, tables and municipality; optional, because a study file can hold them."""
    say = wording()
    return [
        AreaLayerParameter(AREAS, say("Areas (neighbourhoods, as polygons)")),
        QgsProcessingParameterField(
            KEY_FIELD,
            say("Field with the area code (empty: it is found)"),
            parentLayerParameterName=AREAS,
            optional=True,
        ),
        QgsProcessingParameterMultipleLayers(
            TABLES, say("Tables (files, or folders with files)"), QgsProcessing.SourceType.TypeFile, optional=True
        ),
        recipes_parameter(),
        QgsProcessingParameterString(
            MUNICIPALITY, say("Municipality (code or name; empty: the only one, or the study's)"), optional=True
        ),
    ]


def recipes_parameter() -> QgsProcessingParameterDefinition:
    """How tables are read that no format knows: recipes of the import assistant."""
    return QgsProcessingParameterMultipleLayers(
        RECIPES,
        wording()("Recipes of the import assistant (files, or folders with files)"),
        QgsProcessing.SourceType.TypeFile,
        optional=True,
    )


def recipes_of(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> tuple[Recipe, ...]:
    """The recipes that were given.

    Raises
    ------
    QuickScanError : a path does not exist or is no recipe.
    """
    paths = algorithm.parameterAsFileList(parameters, RECIPES, context)
    return tuple(recipe for path in paths if path for recipe in read_recipes(Path(path)))


def choice_parameters() -> list[QgsProcessingParameterDefinition]:
    """Period, reference and study file."""
    say = wording()
    return [
        QgsProcessingParameterString(PERIOD, say("Period, such as 2014-2020 (empty: all years)"), optional=True),
        QgsProcessingParameterEnum(
            REFERENCE,
            say("Compare with (municipality or netherlands; empty: the study's, or the municipality)"),
            list(REFERENCES),
            optional=True,
            usesStaticStrings=True,
        ),
        QgsProcessingParameterFile(
            STUDY,
            say("Study file, JSON (other choices here go first)"),
            optional=True,
            fileFilter="JSON (*.json)",
        ),
    ]


def language_parameter() -> QgsProcessingParameterDefinition:
    """The language of what is printed."""
    return QgsProcessingParameterEnum(
        LANGUAGE,
        wording()("Language of the outputs (nl or en; empty: the study's, or nl)"),
        list(LANGUAGES),
        optional=True,
        usesStaticStrings=True,
    )


def study_parameters() -> list[QgsProcessingParameterDefinition]:
    """All that a study is made of."""
    return [*input_parameters(), *choice_parameters(), language_parameter()]


def geopackage_parameter() -> QgsProcessingParameterDefinition:
    """An earlier QuickScan, whose study is taken up."""
    return QgsProcessingParameterFile(
        GEOPACKAGE,
        wording()("GeoPackage of a QuickScan, in place of a study (areas and tables beside it, or given here)"),
        optional=True,
        fileFilter="GeoPackage (*.gpkg)",
    )


def text_version_parameter() -> QgsProcessingParameterDefinition:
    """Whether what is printed is written in words too."""
    text = wording()("In words too, as a web page (yes or no; empty: as in the study, or yes)")
    return QgsProcessingParameterEnum(TEXT_VERSION, text, list(YES_NO), False, None, True, True)


def with_text_version(
    study: Study, algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext
) -> Study:
    """The study with that choice in it."""
    chosen = YES_NO.get(algorithm.parameterAsString(parameters, TEXT_VERSION, context), study.prints.text_version)
    return study.changed(prints=replace(study.prints, text_version=chosen))


def study_of(algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext) -> Study:
    """The study file, if one was given, or that of a GeoPackage, with every choice that was made as a parameter put
    over it.

    Raises
    ------
    QuickScanError : the study, GeoPackage or period cannot be read, or the layer cannot be used.
    """

    def text(name: str) -> str:
        if algorithm.parameterDefinition(name) is None:
            return ""
        return str(algorithm.parameterAsString(parameters, name, context) or "").strip()

    study = _kept(text(STUDY), text(GEOPACKAGE))
    areas = area_source(algorithm, parameters, AREAS, context)
    if areas.path:
        study = study.changed(areas=areas)
    if text(KEY_FIELD):
        study = study.changed(areas=replace(study.areas, key_field=text(KEY_FIELD)))
    tables = tuple(TableSource(path) for path in algorithm.parameterAsFileList(parameters, TABLES, context) if path)
    if tables:
        study = study.changed(tables=tables)
    given: dict[str, Any] = {
        "recipes": recipes_of(algorithm, parameters, context),
        "municipality": text(MUNICIPALITY),
        "reference": text(REFERENCE),
        "language": text(LANGUAGE),
    }
    given["period"] = parse_period(text(PERIOD))
    return study.changed(**{name: choice for name, choice in given.items() if choice})


def _kept(file: str, geopackage: str) -> Study:
    if file:
        return read_study(Path(file))
    if geopackage:
        from ..mapping.geopackage_study import read_study_of

        return read_study_of(Path(geopackage))
    return Study()
