"""Who is told of an import's moves, what mail says, and that mail never stands in the way."""

from __future__ import annotations

import smtplib
from collections.abc import Callable
from typing import Any

import pytest
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from pydantic import ValidationError

from leadgate.accounts.models import User
from leadgate.imports import jobs, notices
from leadgate.imports.lifecycle import State
from leadgate.imports.models import Import, Notice
from leadgate.imports.steps import process, review
from leadgate.mail import Server, server_of
from leadgate.settings import Settings, settings
from tests.imports.files import csv_of, people, processed, uploaded

SignIn = Callable[[User], Client]


@pytest.fixture
def sends_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(settings().__dict__, "email_url", "smtp://mail.example.com")
    monkeypatch.setitem(settings().__dict__, "address", "https://leads.example.com/")


def told(what: State) -> set[str]:
    return set(Notice.objects.filter(what=what).values_list("user__username", flat=True))


def mail_jobs() -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT (args ->> 'notice_id')::bigint FROM procrastinate_jobs "
            "WHERE task_name = 'leadgate.mail' ORDER BY id"
        )
        return [notice for (notice,) in cursor.fetchall()]


def send_all() -> None:
    for notice in mail_jobs():
        jobs.mail_notice.func(notice_id=notice)


@pytest.mark.usefixtures("carl", "sven", "vera")
def test_uploader_and_approvers_are_told_but_not_who_did_it(
    olga: User, petra: User, ada: User
) -> None:
    run = processed(olga, csv_of(people(3)))
    assert told(State.PENDING_APPROVAL) == {"olga", "petra", "ada"}
    review.approve(run.pk, by=petra)
    assert told(State.APPROVED) == {"olga", "ada"}
    review.undo(run.pk, by=ada)
    assert told(State.UNDONE) == {"olga", "petra"}


def test_a_failed_import_is_told(olga: User, petra: User) -> None:
    run = uploaded(olga, csv_of(people(3)))
    process.start(run.pk, by=olga, enqueue=False)
    process.fail(run.pk, "The disk is full.")
    assert told(State.FAILED) == {"olga", "petra"}


def test_an_approver_of_another_site_is_not_told(olga: User, petra: User, sven: User) -> None:
    petra.site = sven.site
    petra.save()
    processed(olga, csv_of(people(1)))
    assert told(State.PENDING_APPROVAL) == {"olga"}


def test_no_mail_is_sent_unless_it_is_set_up(
    olga: User, petra: User, mailoutbox: list[EmailMessage]
) -> None:
    processed(olga, csv_of(people(1)))
    assert mail_jobs() == []
    assert mailoutbox == []


@pytest.mark.usefixtures("sends_mail")
def test_mail_holds_numbers_and_a_link_and_nothing_of_the_file(
    olga: User, petra: User, mailoutbox: list[EmailMessage]
) -> None:
    run = processed(olga, csv_of(people(12, bad_every=4)))
    Import.objects.filter(pk=run.pk).update(name="Ann Ames and friends")
    send_all()
    message = next(one for one in mailoutbox if one.to == ["petra@example.com"])
    assert message.subject == f"Leadgate: import {run.pk} is Pending Approval"
    assert f"https://leads.example.com/leads/imports/{run.pk}/" in message.body
    assert "Created: 9" in message.body
    assert "Rejected: 3" in message.body
    for text in (message.subject, message.body):
        for trace in ("Ann", "Ames", "ann", "Acme", "leads.csv", "555"):
            assert trace not in text


@pytest.mark.usefixtures("sends_mail")
def test_a_mail_is_sent_once(olga: User, petra: User, mailoutbox: list[EmailMessage]) -> None:
    processed(olga, csv_of(people(1)))
    send_all()
    send_all()
    assert sorted(one.to[0] for one in mailoutbox) == ["olga@example.com", "petra@example.com"]


@pytest.mark.usefixtures("sends_mail")
def test_each_user_can_switch_mail_off(
    olga: User, petra: User, as_user: SignIn, mailoutbox: list[EmailMessage]
) -> None:
    page = as_user(petra).get("/account/").text
    assert "Send me an email" in page
    sent = {"first_name": "Petra", "last_name": "Approver", "email": petra.email}
    assert as_user(petra).post("/account/", sent).status_code == 302
    processed(olga, csv_of(people(1)))
    send_all()
    assert [one.to for one in mailoutbox] == [["olga@example.com"]]
    assert "petra" in told(State.PENDING_APPROVAL)  # on the page all the same


@pytest.mark.usefixtures("sends_mail")
def test_who_switches_it_off_before_it_is_sent_gets_none(
    olga: User, petra: User, mailoutbox: list[EmailMessage]
) -> None:
    processed(olga, csv_of(people(1)))
    User.objects.update(mailed=False)
    send_all()
    assert mailoutbox == []


@pytest.mark.usefixtures("sends_mail")
def test_a_mail_server_that_fails_holds_up_nothing_and_is_tried_again(
    olga: User, petra: User, monkeypatch: pytest.MonkeyPatch, mailoutbox: list[EmailMessage]
) -> None:
    def refuse(message: EmailMessage, *_: Any) -> int:
        raise smtplib.SMTPServerDisconnected("gone")

    with monkeypatch.context() as patch:
        patch.setattr(EmailMessage, "send", refuse)
        run = processed(olga, csv_of(people(1)))
        review.approve(run.pk, by=petra)
        assert run.status is State.PENDING_APPROVAL
        with pytest.raises(smtplib.SMTPServerDisconnected):
            send_all()
    assert not Notice.objects.exclude(mailed=None).exists()
    strategy = jobs.mail_notice.retry_strategy
    assert strategy is not None
    send_all()
    assert len(mailoutbox) == 3


def test_the_bell_counts_what_is_unread_and_the_page_lists_it(
    olga: User, petra: User, as_user: SignIn
) -> None:
    run = processed(olga, csv_of(people(1)))
    browser = as_user(petra)
    assert 'class="bell-count">1<' in browser.get("/leads/").text
    shown = browser.get("/notices/").text
    assert "Pending Approval" in shown
    assert run.get_absolute_url() in shown
    browser.get(run.get_absolute_url())
    assert "bell-count" not in browser.get("/leads/").text
    assert notices.unread(olga) == 1
    assert as_user(olga).post("/notices/read/").status_code == 302
    assert notices.unread(olga) == 0


def test_nobody_reads_notices_of_others_or_of_other_sites(
    olga: User, petra: User, vera: User, as_user: SignIn, sven: User
) -> None:
    run = processed(olga, csv_of(people(1)))
    assert "No notices yet." in as_user(vera).get("/notices/").text
    petra.site = sven.site
    petra.save()
    assert run.get_absolute_url() not in as_user(petra).get("/notices/").text
    assert Client().get("/notices/").status_code == 302


@pytest.mark.parametrize(
    ("address", "server"),
    [
        ("", Server()),
        ("smtp://mail.example.com", Server("mail.example.com")),
        (
            "smtp://us%40er:pa%2Fss@mail.example.com:587?tls=starttls",
            Server("mail.example.com", 587, "us@er", "pa/ss", "starttls"),
        ),
        ("smtp://mail.example.com?tls=tls", Server("mail.example.com", 465, tls="tls")),
    ],
)
def test_a_mail_server_is_named_by_an_address(address: str, server: Server) -> None:
    assert server_of(address) == server


@pytest.mark.parametrize(
    "wrong",
    [
        {"email_url": "https://mail.example.com", "address": "https://x.example.com"},
        {"email_url": "smtp://", "address": "https://x.example.com"},
        {"email_url": "smtp://mail.example.com?tls=some", "address": "https://x.example.com"},
        {"email_url": "smtp://mail.example.com"},
    ],
)
def test_a_wrong_mail_server_stops_the_program_at_its_start(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settings(**wrong)
