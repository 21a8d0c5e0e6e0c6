"""Changes to roles that need more than saving a form."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _

from leadgate.accounts import permissions
from leadgate.accounts.forms import RoleForm
from leadgate.accounts.models import User


class _LocksOut(Exception):
    """The one who changes the role would lose the administration by it."""


def change_role(form: RoleForm, *, by: User) -> bool:
    """Save a role with what was ticked; permissions of other programs stay.

    Returns:
        Whether it was saved; if not, the form says why.
    """
    try:
        with transaction.atomic():
            _set_permissions(form.save(), form.chosen())
            if not User.objects.get(pk=by.pk).has_perm("accounts.change_user"):
                raise _LocksOut
    except _LocksOut:
        form.add_error(
            None, _("You would lose the right to look after users and roles by this change.")
        )
        return False
    return True


def _set_permissions(role: Group, names: set[str]) -> None:
    offered = {permissions.name_of(one): one for one in permissions.offered()}
    role.permissions.remove(*(one for name, one in offered.items() if name not in names))
    role.permissions.add(*(offered[name] for name in names))
