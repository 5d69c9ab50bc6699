"""Results become a GeoPackage layer, named styles, labels and map themes."""
