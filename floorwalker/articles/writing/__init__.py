"""An article written out, to be read outside the widget."""
