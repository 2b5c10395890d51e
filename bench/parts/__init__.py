"""What is measured, one file a question. Each has `rows(pace)`, which gives the figures that answer it."""
