"""What the lead has agreed to."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="opt_in",
        label="Opt-in",
        section=Section.CONSENT,
        kind=Kind.YES_NO,
        example="yes",
        aliases=(
            "Opted In",
            "Accepts Marketing",
            "Accepts Email Marketing",
            "Consent",
            "Einwilligung",
            "Consentement",
            "Consentimiento",
            "Consentimento",
            "Consenso marketing",
            "Toestemming",
        ),
        help="The lead has agreed to be written to.",
    ),
    Field(
        name="do_not_call",
        label="Do not call",
        section=Section.CONSENT,
        kind=Kind.YES_NO,
        example="no",
        aliases=(
            "DoNotCall",
            "DNC",
            "Keine Anrufe",
            "Ne pas appeler",
            "No llamar",
            "Não ligar",
            "Non chiamare",
            "Niet bellen",
        ),
        help="The lead does not want to be called.",
    ),
    Field(
        name="do_not_email",
        label="Do not email",
        section=Section.CONSENT,
        kind=Kind.YES_NO,
        example="no",
        aliases=(
            "Email Opt Out",
            "HasOptedOutOfEmail",
            "Unsubscribed",
            "Opted Out",
            "Keine E-Mails",
            "Désabonné",
            "No enviar correo",
            "Não enviar e-mail",
            "Non inviare email",
            "Niet mailen",
        ),
        help="The lead does not want email.",
    ),
)
