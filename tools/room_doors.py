"""An import contract: a room's back rooms are entered from that room only."""

from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class RoomDoors(Contract):
    """Fail when a module outside a room imports one of its private modules."""

    building = fields.StringField()
    private = fields.ListField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001
        """Collect every import that enters a room by a private door."""
        trespasses = [
            (importer, imported)
            for room in graph.find_children(str(self.building))
            for imported in (f"{room}.{name}" for name in cast(list[str], self.private))
            if imported in graph.modules
            for importer in sorted(graph.find_modules_that_directly_import(imported))
            if not importer.startswith(f"{room}.")
        ]
        return ContractCheck(kept=not trespasses, metadata={"trespasses": trespasses})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Say who trespassed, and which doors are open instead."""
        for importer, imported in check.metadata["trespasses"]:
            output.print_error(f"{importer} may not import {imported}: use its room's actions, views or facts")
