"""`floorwalker evaluate`: how good what we foretell is, on files that it has never seen."""
