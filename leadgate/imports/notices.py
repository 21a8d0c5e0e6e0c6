"""Who is told of an import's moves, on the pages and by mail.

Told are its uploader and those who may approve it, but not the one who made the
move. Mail holds numbers and a link, and nothing that a file has brought, not even
the import's name. It is sent by a job: a mail server that fails holds up nothing.
"""

from __future__ import annotations

from django.core.mail import EmailMessage
from django.db.models import Q, QuerySet
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from leadgate.accounts.models import User
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, Notice
from leadgate.settings import settings
from leadgate.web.templatetags.web import count

TOLD = frozenset({State.PENDING_APPROVAL, State.APPROVED, State.UNDONE, State.FAILED})
BACKEND = "django.contrib.auth.backends.ModelBackend"
MOST = 500  # people who are told of one move


def tell(run: Import, to: State, by: User | None) -> None:
    """Note a move for everybody concerned; part of the move's transaction.

    Cost: a query of the users, one statement for all notices, and one job per
    mail where mail is sent.
    """
    if to not in TOLD:
        return
    people = [user for user in concerned(run)[:MOST] if by is None or user.pk != by.pk]
    notices = Notice.objects.bulk_create(
        Notice(user=user, import_run=run, what=to.value, by=by) for user in people
    )
    if settings().email_url:
        for notice in notices:
            if notice.user.mailed and notice.user.email:
                app.configure_task("leadgate.mail").defer(notice_id=notice.pk)


def concerned(run: Import) -> QuerySet[User]:
    """Return who is told of an import: its uploader, and those who may approve it."""
    approvers = User.objects.with_perm("imports.approve_import", backend=BACKEND)
    sees = Q(site=None) | Q(site=run.site_id) if run.site_id else Q(site=None)
    told = Q(pk__in=approvers.filter(sees).values("pk")) | Q(pk=run.entered_by_id)
    return User.objects.filter(told, is_active=True).order_by("pk")


def of(user: User) -> QuerySet[Notice]:
    """Return a user's notices, newest first, of imports that the user may still see."""
    found = Notice.objects.filter(user=user).exclude(import_run__state=State.DELETED)
    if user.site_id is not None:
        found = found.filter(import_run__site=user.site_id)
    return found.select_related("import_run", "by")


def unread(user: User) -> int:
    """Return how many notices a user has not seen yet; by index."""
    return of(user).filter(read=None).order_by().count()


def mark_read(user: User, *, run: Import | None = None) -> None:
    """Note that a user has seen the notices, or those of one import."""
    found = Notice.objects.filter(user=user, read=None)
    (found.filter(import_run=run) if run else found).update(read=Now())


def send(notice_id: int) -> None:
    """Send one notice by mail, once; nothing if nobody wants it any more.

    Raises:
        OSError: the mail server does not answer, or refuses; try again later.
    """
    found = Notice.objects.select_related("user", "import_run")
    notice = found.filter(pk=notice_id, mailed=None).first()
    if notice is None or not settings().email_url:
        return
    user = notice.user
    if not (user.is_active and user.mailed and user.email):
        return
    with translation.override(user.language or settings().language):
        message = EmailMessage(subject_of(notice), text_of(notice), to=[user.email])
    message.send()
    Notice.objects.filter(pk=notice_id).update(mailed=Now())


def subject_of(notice: Notice) -> str:
    """Return the mail's subject: the import's number and status."""
    given = {"number": notice.import_run_id, "status": notice.state.label}
    return _("Leadgate: import %(number)s is %(status)s") % given


def text_of(notice: Notice) -> str:
    """Return the mail's text: numbers and a link."""
    run = notice.import_run
    numbers = (
        (_("Created"), run.created), (_("Updated"), run.updated), (_("Unchanged"), run.unchanged),
        (_("Skipped"), run.skipped), (_("Rejected"), run.rejected), (_("Total"), run.total),
    )  # fmt: skip
    own = settings().address.rstrip("/")
    return "\n".join(
        [
            subject_of(notice),
            "",
            *(f"{label}: {count(number)}" for label, number in numbers),
            "",
            f"{own}{run.get_absolute_url()}",
            "",
            _("You can switch these emails off in your preferences:"),
            f"{own}{reverse('accounts:preferences')}",
            "",
        ]
    )
