"""An import, its chunk ledger, its rejected records, its history; templates and rules."""

from leadgate.imports.models.chunk import Chunk
from leadgate.imports.models.correction import (
    CorrectedRecord,
    Correction,
    CorrectionKind,
    CorrectionState,
)
from leadgate.imports.models.departed import Departed, DepartedRecord
from leadgate.imports.models.duplicate_policy import DuplicatePolicy
from leadgate.imports.models.erasure import Erasure, ErasureState
from leadgate.imports.models.event import Event
from leadgate.imports.models.import_run import Import
from leadgate.imports.models.match import Decision, Match, MatchKind
from leadgate.imports.models.notice import Notice
from leadgate.imports.models.policy import ApprovalPolicy
from leadgate.imports.models.rejected import RejectedRecord
from leadgate.imports.models.rule_set import RuleSetVersion
from leadgate.imports.models.sketch import FileSketch
from leadgate.imports.models.suppressed import Suppressed
from leadgate.imports.models.template import MappingTemplate
from leadgate.imports.models.update import LeadUpdate, UpdateState

__all__ = [
    "ApprovalPolicy",
    "Chunk",
    "CorrectedRecord",
    "Correction",
    "CorrectionKind",
    "CorrectionState",
    "Decision",
    "Departed",
    "DepartedRecord",
    "DuplicatePolicy",
    "Erasure",
    "ErasureState",
    "Event",
    "FileSketch",
    "Import",
    "LeadUpdate",
    "MappingTemplate",
    "Match",
    "MatchKind",
    "Notice",
    "RejectedRecord",
    "RuleSetVersion",
    "Suppressed",
    "UpdateState",
]
