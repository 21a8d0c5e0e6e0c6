"""An import, its chunk ledger, its rejected records and its history."""

from leadgate.imports.models.chunk import Chunk
from leadgate.imports.models.event import Event
from leadgate.imports.models.import_run import Import
from leadgate.imports.models.rejected import RejectedRecord
from leadgate.imports.models.update import LeadUpdate, UpdateState

__all__ = ["Chunk", "Event", "Import", "LeadUpdate", "RejectedRecord", "UpdateState"]
