"""Every exception that Leadgate raises on purpose.

    LeadgateError               has a stable code, a message for people, and an exit code
    ├── FileRefused             the file can't be imported; nothing was lost
    │   ├── EmptyFile
    │   ├── NotText
    │   ├── NoHeader
    │   ├── FileChanged
    │   └── TooLarge
    ├── FileDeleted             the stored file, or what came of it, was deleted after its time
    ├── MappingRefused          the mapping can't be used to process the file
    ├── TemplateExists          the site has a mapping template of that name
    ├── RuleRefused             a rule or a set of rules can't be used
    ├── RulesChanged            somebody else has saved the rules since
    ├── LeadRefused             a lead that was entered breaks a rule
    ├── CorrectionRefused       records can't be corrected like that
    ├── RequestRefused          a program asked for something that is not as expected
    ├── MoveRefused             the life cycle does not allow this now
    │   └── ApproveAgain        it was undone; approving it again has to be meant
    ├── ErasureWaits            an import is processed, so nobody can be erased (a retry may help)
    ├── ImportChanged           somebody else has done something with the import since
    ├── NotPermitted            this user may not do that
    ├── NotFound                no such import, lead or user, or not for this user
    ├── PortInUse               the web server can't listen there
    ├── DatabaseUnavailable     the database can't be reached or started (a retry may help)
    └── StorageUnavailable      the file storage can't be read or written (a retry may help)
        └── FileMissing         the storage has no such file (a retry does not help)

A bad record is never an exception; it is a result.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import ClassVar


class LeadgateError(Exception):
    """Something a person should read: what happened, and what to do next.

    The class holds the message as a template; keyword arguments fill it and
    stay readable as `details`.
    """

    code: ClassVar[str] = "error"
    message: ClassVar[str] = "Leadgate can't go on."
    exit_code: ClassVar[int] = 1
    status: ClassVar[HTTPStatus] = HTTPStatus.UNPROCESSABLE_ENTITY
    retry_helps: ClassVar[bool] = False

    def __init__(self, **details: object) -> None:
        self.details = details
        super().__init__(self.message.format(**details))


class FileRefused(LeadgateError):
    """The file can't be imported as it is."""

    code = "file_refused"
    message = "{name} can't be imported: {why}"
    exit_code = 2


class EmptyFile(FileRefused):
    """The file has no records."""

    code = "empty_file"
    message = "{name} is empty. Choose a file whose first line holds the column names."


class NotText(FileRefused):
    """The file is not text."""

    code = "not_text"
    message = (
        "{name} looks like {kind}, not CSV. Open it in your spreadsheet program and save it as CSV."
    )


class NoHeader(FileRefused):
    """The first line does not hold column names."""

    code = "no_header"
    message = (
        "{name} has no line of column names: line {line} reads “{found}”. "
        "Put the column names in the first line, or say that the file has no header."
    )


class TooLarge(FileRefused):
    """The file is over the limit."""

    code = "too_large"
    message = (
        "{name} is larger than {limit}. Split it, or ask your administrator to raise the limit."
    )
    status = HTTPStatus.REQUEST_ENTITY_TOO_LARGE


class FileChanged(FileRefused):
    """The stored file is not the one that was uploaded."""

    code = "file_changed"
    message = (
        "The stored copy of {name} has changed since it was uploaded, so it is not processed. "
        "Upload the file again as a new import."
    )


class FileDeleted(LeadgateError):
    """What is needed was deleted when its time was over."""

    code = "file_deleted"
    message = (
        "{what} of “{name}” was deleted on {when}: it is kept for {days} days. "
        "Upload the file again as a new import."
    )
    exit_code = 2
    status = HTTPStatus.GONE


class MappingRefused(LeadgateError):
    """The mapping can't be used to process the file."""

    code = "mapping_refused"
    message = "{why}"
    exit_code = 2


class TemplateExists(LeadgateError):
    """The site has a mapping template of that name already."""

    code = "template_exists"
    message = "There is a template “{name}” already. Choose another name, or replace it."
    exit_code = 2
    status = HTTPStatus.CONFLICT


class LeadRefused(LeadgateError):
    """A lead that was entered breaks a rule; `problems` says each with its field."""

    code = "lead_refused"
    message = "{why}"
    exit_code = 2


class CorrectionRefused(LeadgateError):
    """Records can't be corrected, or a correction can't be undone, like that."""

    code = "correction_refused"
    message = "{why}"
    exit_code = 2


class RequestRefused(LeadgateError):
    """A request that is well-formed names something that there is not."""

    code = "request_refused"
    message = "{why}"
    exit_code = 2


class RuleRefused(LeadgateError):
    """A rule or a set of rules can't be used."""

    code = "rule_refused"
    message = "{why}"
    exit_code = 2


class RulesChanged(LeadgateError):
    """Somebody else has saved the rules since they were read."""

    code = "rules_changed"
    message = (
        "{who} has saved the rules since you opened them. Look at what changed, then save again."
    )
    exit_code = 2
    status = HTTPStatus.CONFLICT


class MoveRefused(LeadgateError):
    """The life cycle does not allow this move now."""

    code = "move_refused"
    message = "{name} is {label}, so it can’t become {move} now."
    exit_code = 2
    status = HTTPStatus.CONFLICT


class ApproveAgain(MoveRefused):
    """The import was undone; approving it again has to be meant."""

    code = "approve_again"
    message = (
        "{name} was undone. To make its leads visible again, say so: “Approve again” on its "
        "page, --again on the command line, “again” in the API."
    )


class ErasureWaits(LeadgateError):
    """An import is being processed or corrected; who is in it can't be erased meanwhile."""

    code = "erasure_waits"
    message = (
        "“{name}” is being processed or corrected, so nobody can be erased just now. "
        "Wait until that is done, or cancel it; then try again."
    )
    exit_code = 2
    retry_helps = True
    status = HTTPStatus.CONFLICT


class ImportChanged(LeadgateError):
    """Somebody has done something with the import since it was looked at."""

    code = "import_changed"
    message = (
        "{who} has done something with “{name}” since you opened the page. "
        "Look at it again, then decide."
    )
    exit_code = 2
    status = HTTPStatus.CONFLICT


class NotPermitted(LeadgateError):
    """This user may not do that."""

    code = "not_permitted"
    message = "{user} may not {what}."
    exit_code = 2
    status = HTTPStatus.FORBIDDEN


class NotFound(LeadgateError):
    """There is no such thing, or this user may not know of it."""

    code = "not_found"
    message = "There is no {what} {which}."
    exit_code = 2
    status = HTTPStatus.NOT_FOUND


class PortInUse(LeadgateError):
    """The web server can't listen at this port."""

    code = "port_in_use"
    message = "Port {port} can't be used ({why}). Stop what uses it, or choose another with --port."
    exit_code = 2


class DatabaseUnavailable(LeadgateError):
    """The database can't be reached or started."""

    code = "database_unavailable"
    message = "The database can't be reached: {why}"
    retry_helps = True
    status = HTTPStatus.SERVICE_UNAVAILABLE


class StorageUnavailable(LeadgateError):
    """The file storage can't be read or written."""

    code = "storage_unavailable"
    message = "The file storage can't be used: {why}"
    retry_helps = True
    status = HTTPStatus.SERVICE_UNAVAILABLE


class FileMissing(StorageUnavailable):
    """The storage answers, and does not have the file."""

    code = "file_missing"
    message = (
        "The stored file {key} is gone. Bring it back from a backup and press Process, "
        "or upload the file again as a new import."
    )
    retry_helps = False
    status = HTTPStatus.CONFLICT
