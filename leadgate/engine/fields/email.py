"""Email addresses 1 … n of the lead."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="email",
        label="Email",
        section=Section.EMAIL,
        kind=Kind.EMAIL,
        limit=254,
        repeats="email",
        example="ann@example.com",
        aliases=(
            "E-mail",
            "Email Address",
            "E-Mail-Adresse",
            "Work Email",
            "Mail",
            "Courriel",
            "Adresse e-mail",
            "Correo",
            "Correo electrónico",
            "Endereço de e-mail",
            "Indirizzo email",
            "E-mailadres",
        ),
        help="An email address; a lead may have several.",
    ),
    Field(
        name="email_personal",
        label="Personal email",
        section=Section.EMAIL,
        kind=Kind.EMAIL,
        limit=254,
        repeats="email",
        type="personal",
        example="ann@example.net",
        aliases=(
            "Private Email",
            "Home Email",
            "E-Mail privat",
            "Email personnel",
            "Correo personal",
            "Email pessoal",
            "Email personale",
            "Privé e-mail",
        ),
        help="A private email address.",
    ),
    Field(
        name="email_other",
        label="Other email",
        section=Section.EMAIL,
        kind=Kind.EMAIL,
        limit=254,
        repeats="email",
        type="other",
        example="ann.ames@example.org",
        aliases=(
            "Secondary Email",
            "Alternate Email",
            "Weitere E-Mail",
            "Autre email",
            "Otro correo",
            "Outro email",
            "Altra email",
            "Andere e-mail",
        ),
        help="A further email address.",
    ),
)
