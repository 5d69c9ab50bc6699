"""The rooms of QuickScan Veerkracht: intake, analysis, mapping, sheets and the pipeline that walks them."""
