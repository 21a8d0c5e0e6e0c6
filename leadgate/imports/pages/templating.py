"""The template's place on the Process page: which one was applied, another one, save as one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib import messages
from django.contrib.auth.decorators import permission_required
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from leadgate.accounts.models import User
from leadgate.accounts.requests import UserRequest
from leadgate.engine.layout import Inspection
from leadgate.errors import LeadgateError
from leadgate.imports.drift import Drift, drift_of
from leadgate.imports.models import Import, MappingTemplate
from leadgate.imports.options import INSPECTION
from leadgate.imports.pages.access import import_or_404
from leadgate.imports.queries import may_change_template, templates_of
from leadgate.imports.steps import templates
from leadgate.imports.steps.remembering import fit_of

LONGEST = 100


@dataclass(frozen=True, slots=True)
class Applied:
    """The template that a file was mapped by.

    Attributes:
        template: which one.
        known: columns of the file that it knows.
        columns: columns of the file.
        drift: how the headers differ.
        may_change: whether this user may change it.
    """

    template: MappingTemplate
    known: int
    columns: int
    drift: Drift
    may_change: bool


def applied_to(run: Import, inspection: Inspection, user: User) -> Applied | None:
    """Return the template that an import was mapped by, if it is still there."""
    template = templates.applied_to(run)
    if template is None:
        return None
    how = fit_of(inspection, template)
    header = inspection.layout.header
    return Applied(
        template=template,
        known=len(how.pairs),
        columns=len(header),
        drift=drift_of(template.parts(), header, how),
        may_change=may_change_template(user, template),
    )


def shown_of(run: Import, user: User, sent: Mapping[str, str]) -> dict[str, object]:
    """Return what the Process page shows about templates."""
    applied = applied_to(run, INSPECTION.load(run.inspection), user)
    usual = applied.template.name if applied and applied.may_change else ""
    return {
        "applied": applied,
        "templates": list(templates_of(run.site)),
        "template_name": sent.get("template_name", usual),
    }


@permission_required("imports.change_import", raise_exception=True)
@require_POST
def apply_template(request: UserRequest, import_id: int) -> HttpResponse:
    """Map the file anew, by the template that was chosen."""
    run = import_or_404(request, import_id)
    word = request.POST.get("template", "")
    template = templates_of(run.site).filter(pk=int(word)).first() if word.isdecimal() else None
    if template is None:
        messages.error(request, _("Choose a template first."))
    else:
        templates.apply(run.pk, template, by=request.user)
        messages.success(
            request, _("The file is mapped as the template “%(name)s” says.") % {"name": template}
        )
    return redirect("imports:process", run.pk)


def save_as_template(request: UserRequest, run: Import) -> bool:
    """Keep the import's mapping, just saved, as a template; say how it went.

    Returns:
        Whether it was kept.
    """
    name = request.POST.get("template_name", "").strip()
    if not name or len(name) > LONGEST:
        messages.error(
            request,
            _("Give the template a name of 1 to %(most)s characters.") % {"most": LONGEST},
        )
        return False
    try:
        replacing = bool(request.POST.get("template_replace"))
        templates.save_from(run.pk, name, by=request.user, replacing=replacing)
    except LeadgateError as error:
        messages.error(request, str(error))
        return False
    messages.success(
        request,
        _("The template “%(name)s” is saved. Files with these columns are mapped by it.")
        % {"name": name},
    )
    return True
