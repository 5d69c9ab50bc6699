"""Layouts, report, charts, workbook and their export."""
