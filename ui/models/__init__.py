"""What the pages list, as item models that can be tested without a widget."""
