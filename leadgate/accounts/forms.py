"""Forms for one's own account, and for users, roles and sites."""

from __future__ import annotations

import zoneinfo
from typing import TYPE_CHECKING, Any

from django import forms
from django.conf import settings
from django.contrib.auth.forms import (
    AuthenticationForm,
    PasswordChangeForm,
    SetPasswordForm,
)
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from leadgate.accounts import permissions
from leadgate.accounts.models import Site, User
from leadgate.accounts.queries import sites_for
from leadgate.web.forms import ModelForm, Styled

if TYPE_CHECKING:
    _SetPasswordForm = SetPasswordForm[User]
    _GroupsField = forms.ModelMultipleChoiceField[Group]
else:
    _SetPasswordForm = SetPasswordForm
    _GroupsField = forms.ModelMultipleChoiceField


class SignInForm(Styled, AuthenticationForm):
    """User name and password."""

    error_messages = {
        "invalid_login": _(
            "User name and password don't belong together. Mind capital letters, "
            "and ask an administrator for a new password if you forgot yours."
        ),
        "inactive": _("This account is not in use any more. Ask an administrator."),
    }


class OwnPasswordForm(Styled, PasswordChangeForm):
    """The old password, and a new one twice."""


class NewPasswordForm(Styled, _SetPasswordForm):
    """A new password for somebody else, twice."""


def _time_zones() -> list[tuple[str, Any]]:
    names = sorted(name for name in zoneinfo.available_timezones() if "/" in name or name == "UTC")
    default = _("The installation's (%(zone)s)") % {"zone": settings.TIME_ZONE}
    return [("", default), *((name, name.replace("_", " ")) for name in names)]


class PreferencesForm(ModelForm[User]):
    """What users set for themselves."""

    time_zone = forms.ChoiceField(
        label=_("Time zone"), required=False, choices=_time_zones,
        help_text=_("Dates and times are shown in it."),
    )  # fmt: skip
    language = forms.ChoiceField(
        label=_("Language"), required=False,
        choices=lambda: [("", _("As the browser asks for")), *settings.LANGUAGES],
    )  # fmt: skip

    class Meta:
        model = User
        fields = ["first_name", "last_name", "email", "mailed", "time_zone", "language"]
        labels = {"mailed": _("Send me an email when an import waits for me or has changed")}


class RolesField(_GroupsField):
    """Roles to tick."""

    def label_from_instance(self, obj: Any) -> str:
        """Show a role's name with a capital letter."""
        return str(capfirst(obj.name))


class UserForm(ModelForm[User]):
    """A user, as an administrator sees one.

    Attributes:
        administrator: who fills the form in; offers that person's sites.
    """

    groups = RolesField(
        label=_("Roles"), queryset=Group.objects.order_by("pk"), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("With several roles, a user may do what any of them allows."),
    )  # fmt: skip

    class Meta:
        model = User
        fields = ["username", "first_name", "last_name", "email", "site", "groups", "is_active"]
        labels = {"username": _("User name"), "is_active": _("May sign in")}
        help_texts = {
            "username": _("Letters, digits and @ . + - _"),
            "is_active": _(
                "Take the tick away instead of deleting: leads and imports keep their names."
            ),
        }

    def __init__(self, *args: Any, administrator: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.administrator = administrator
        self.fields["site"].queryset = sites_for(administrator)  # type: ignore[attr-defined]
        self.fields["site"].empty_label = _("All sites")  # type: ignore[attr-defined]
        if administrator.site_id is not None:
            self.fields["site"].required = True
            self.fields["site"].empty_label = None  # type: ignore[attr-defined]

    def clean_username(self) -> str:
        """Refuse a user name that differs from another one by capitals only."""
        name: str = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=name).exclude(pk=self.instance.pk).exists():
            raise forms.ValidationError(_("There is a user with this name already."))
        return name

    def clean(self) -> dict[str, Any] | None:
        """Keep administrators from locking themselves out."""
        cleaned = super().clean()
        if self.instance.pk == self.administrator.pk:
            if not self.cleaned_data.get("is_active"):
                self.add_error("is_active", _("You can't take the right to sign in from yourself."))
            if not self._still_administers():
                self.add_error("groups", _("You can't take the administration from yourself."))
        return cleaned

    def _still_administers(self) -> bool:
        groups = self.cleaned_data.get("groups")
        return self.instance.is_superuser or (
            groups is not None and groups.filter(permissions__codename="change_user").exists()
        )


class NewUserForm(UserForm):
    """A user who is new, with a first password."""

    password = forms.CharField(
        label=_("First password"), strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
        help_text=_("Tell it to the user, who can change it after signing in."),
    )  # fmt: skip

    field_order = ["username", "password"]

    def clean_password(self) -> str:
        """Hold the first password to the same rules as every other."""
        password: str = self.cleaned_data["password"]
        validate_password(password)
        return password

    def save(self, commit: bool = True) -> User:
        """Make the user, the password hashed."""
        self.instance.set_password(self.cleaned_data["password"])
        return super().save(commit)


class RoleForm(ModelForm[Group]):
    """A role: a name, and what it allows."""

    class Meta:
        model = Group
        fields = ["name"]
        labels = {"name": _("Name")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        held = set()
        if self.instance.pk:
            held = {
                permissions.name_of(one)
                for one in permissions.offered().filter(group=self.instance)
            }
        for place, part in enumerate(permissions.PARTS):
            self.fields[f"part{place}"] = forms.MultipleChoiceField(
                label=str(part.title), required=False, choices=list(part.permissions.items()),
                widget=forms.CheckboxSelectMultiple(attrs={"class": "checks"}),
                initial=[name for name in part.permissions if name in held],
            )  # fmt: skip

    def chosen(self) -> set[str]:
        """Return the names of the permissions that were ticked."""
        return {
            name
            for place in range(len(permissions.PARTS))
            for name in self.cleaned_data[f"part{place}"]
        }


class SiteForm(ModelForm[Site]):
    """A site."""

    class Meta:
        model = Site
        fields = ["name", "active"]
        labels = {"name": _("Name"), "active": _("In use")}
        help_texts = {
            "active": _("A site that is not in use keeps its leads and is not offered any more.")
        }
