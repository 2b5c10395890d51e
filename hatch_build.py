"""Build the web parts into the wheel, so that an installed Floorwalker needs no Node."""

import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebParts(BuildHookInterface[Any]):
    """Run the web build before the wheel is packed."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build for a wheel only: in a working copy, `make web` does it."""
        if version != "editable":
            subprocess.run([Path(self.root, "tools", "build_web.sh")], check=True)
