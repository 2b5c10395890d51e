"""Going out over HTTP: the one way by which this house asks others for anything, and where it may not lead."""
