"""New imports: a file comes in with its properties and its mapping."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from django.http import HttpResponse
from ninja import FileEx, Form, P, Schema, Status
from ninja.files import UploadedFile
from pydantic import BeforeValidator, Field

from leadgate.accounts.models import User
from leadgate.api import named
from leadgate.api.access import ApiRequest, require
from leadgate.api.reports import details_of
from leadgate.api.routes.answers import answers
from leadgate.api.routes.imports import import_or_refusal, router
from leadgate.api.routes.moves import movable
from leadgate.api.shapes.imports import ImportDetails
from leadgate.engine.mapping import Mapping, Target, parse_map
from leadgate.engine.mapping.given import GivenColumn
from leadgate.errors import LeadgateError
from leadgate.imports.models import Import
from leadgate.imports.models.import_run import OnDuplicate
from leadgate.imports.options import LAYOUT, MAPPING
from leadgate.imports.steps import configure, process, review, templates, upload
from leadgate.imports.uploading import refusal_of
from leadgate.leads.custom import custom_fields

Chosen = dict[str, str | None]
MAP = "Column name → field (“phone:2:fax” with number and type), or null to leave it out."


CONSTANTS = "Field → value of every lead whose record has none."
DERIVED = "Columns made from others, by names: kind, columns, separator, targets."


def _list_from_json(value: object) -> object:
    """The same for a list; a form may send it as one text, or as a list of one."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        value = value[0]
    return [] if value == "" else _from_json(value)


def _from_json(value: object) -> object:
    """Read a form's text as JSON; what can't be read is refused by its type."""
    if not isinstance(value, str):
        return value
    try:
        return json.loads(value) if value.strip() else {}
    except ValueError:
        return value


class NewImport(Schema):
    """What applies to every lead of the file, and how it is to be processed."""

    name: str = Field("", max_length=250, description="Default: the file's.")
    description: str = Field("", description="What the file is.")
    comments: str = Field("", description="What others should know.")
    source: str = Field("", description="Of every lead that names none.")
    rating: str = Field("", description="Of every lead that names none.")
    site: str = Field("", description="Name or id.")
    owner: str = Field("", description="User name or id; of every lead that names none.")
    mapping: Annotated[Chosen, BeforeValidator(_from_json)] = Field(
        default_factory=dict, description=f"JSON object: {MAP} Others as suggested."
    )
    constants: Annotated[dict[str, str], BeforeValidator(_from_json)] = Field(
        default_factory=dict, description=f"JSON object: {CONSTANTS}"
    )
    derived: Annotated[list[GivenColumn], BeforeValidator(_list_from_json)] = Field(
        default_factory=list, description=f"JSON array: {DERIVED}"
    )
    template: str = Field(
        "", description="Name or id of a mapping template; default: one whose columns fit."
    )
    on_duplicate: OnDuplicate | None = Field(
        None,
        description="What to do with a record that is a lead already; "
        "default: as the template says, else skip it.",
    )
    process: Literal["now", "later"] = Field(
        "now", description="now: queue it at once; later: keep it for POST …/process."
    )


class Changes(Schema):
    """What is to be changed of an import; what is not given stays."""

    name: str | None = Field(None, min_length=1, max_length=250, description="Name of the import.")
    description: str | None = Field(None, description="What the file is.")
    comments: str | None = Field(None, description="What others should know.")
    source: str | None = Field(None, description="Of every lead that names none.")
    rating: str | None = Field(None, description="Of every lead that names none.")
    owner: str | None = Field(None, description="User name or id; empty for none.")
    mapping: Chosen | None = Field(None, description=f"{MAP} Others stay as they are.")
    constants: dict[str, str] | None = Field(None, description=CONSTANTS)
    derived: list[GivenColumn] | None = Field(None, description=DERIVED)
    on_duplicate: OnDuplicate | None = Field(
        None, description="What to do with a record that is a lead already."
    )


@router.post(
    "",
    response=answers(ImportDetails, 413, status=201),
    operation_id="create_import",
    summary="Upload a file",
)
def create_import(
    request: ApiRequest,
    response: HttpResponse,
    given: Form[NewImport],
    file: FileEx[UploadedFile, P(description="The file, as multipart/form-data.")],
) -> Status[dict[str, Any]]:
    """Receive a file, map it and, unless told otherwise, queue it for processing.

    A refused request leaves nothing behind.
    """
    require(request.auth, "imports.add_import", "import leads")
    if given.process == "now":
        require(request.auth, "imports.change_import", "process imports")
    refused = refusal_of(request)
    if refused is not None:
        raise refused
    properties = _properties(given, request.auth)
    template = templates.find(given.template, properties.site) if given.template else None
    run = upload.receive(
        (bytes(piece) for piece in file.chunks()),
        file_name=file.name or "upload.csv",
        properties=properties,
        by=request.auth,
        template=template,
    )
    _configure_or_forget(run, given, request.auth)
    response["Location"] = f"{request.path.rstrip('/')}/{run.pk}"
    return Status(201, details_of(import_or_refusal(request.auth, run.pk)))


@router.patch(
    "/{int:import_id}",
    response=answers(ImportDetails, 404, 409),
    operation_id="change_import",
    summary="Change properties and mapping",
)
def change_import(request: ApiRequest, import_id: int, given: Changes) -> dict[str, Any]:
    """Set how the file is to be processed, as long as it can be processed (again)."""
    run = movable(request, import_id, "imports.change_import", "change imports")
    changes: dict[str, Any] = given.dict(exclude_unset=True)
    changes = {name: value for name, value in changes.items() if value is not None}
    for name in ("source", "rating"):
        if changes.get(name):
            changes[name] = named.choice_of(name, changes[name])
    if "owner" in changes:
        word = changes["owner"]
        changes["owner"] = named.owner_of(word, run.site) if word else None
    constants, derived = changes.pop("constants", None), changes.pop("derived", None)
    if constants is not None or derived is not None:
        changes["options"] = templates.options_with(run, constants, given.derived)
    if "mapping" in changes:
        changes["mapping"] = _changed_mapping(run, changes["mapping"])
    configure.configure(run.pk, by=request.auth, **changes)
    return details_of(import_or_refusal(request.auth, import_id))


def _properties(given: NewImport, user: User) -> upload.Properties:
    site = named.site_for_import(given.site, user)
    return upload.Properties(
        name=given.name,
        description=given.description,
        comments=given.comments,
        source=named.choice_of("source", given.source) if given.source else "",
        rating=named.choice_of("rating", given.rating) if given.rating else "",
        site=site,
        owner=named.owner_of(given.owner, site) if given.owner else None,
    )


def _configure_or_forget(run: Import, given: NewImport, user: User) -> None:
    """Map and start the new import; where that is refused, remove it again."""
    try:
        more: dict[str, Any] = (
            {"on_duplicate": given.on_duplicate.value} if given.on_duplicate else {}
        )
        if given.constants or given.derived:
            more["options"] = templates.options_with(
                run, given.constants or None, given.derived or None
            )
        if given.mapping or more:
            mapping = _first_mapping(run, given.mapping, user) if given.mapping else None
            configure.configure(run.pk, by=user, mapping=mapping, **more)
        if given.process == "now":
            process.start(run.pk, by=user)
    except LeadgateError:
        review.delete(run.pk, by=user)
        raise


def _first_mapping(run: Import, chosen: Chosen, user: User) -> Mapping:
    overrides = _parsed(run, chosen)
    return templates.mapping_with(run, overrides, by=user)


def _changed_mapping(run: Import, chosen: Chosen) -> Mapping:
    overrides = _parsed(run, chosen)
    mapping: Mapping = MAPPING.load(run.mapping)
    return tuple(overrides.get(index, target) for index, target in enumerate(mapping))


def _parsed(run: Import, chosen: Chosen) -> dict[int, Target | None]:
    header = LAYOUT.load(run.layout).header
    return parse_map(_assignments(chosen), header, custom=custom_fields())


def _assignments(chosen: Chosen) -> list[str]:
    return [f"{header}={field or ''}" for header, field in chosen.items()]
