"""Word between processes: what was announced here is heard there. May lose a word; the journal never does."""
