"""The front desk inside QGIS: the dock panel and its pages."""
