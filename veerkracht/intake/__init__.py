"""The front door: read, type, recognise and match. pandas, numpy and GDAL only; never QGIS, never Qt."""
