"""Where the lead is on the web."""

from __future__ import annotations

from leadgate.engine.fields.field import Field, Kind, Section

FIELDS = (
    Field(
        name="website",
        label="Website",
        section=Section.ONLINE,
        kind=Kind.URL,
        limit=500,
        example="https://www.example.com",
        aliases=(
            "Web Site",
            "Website URL",
            "Homepage",
            "Domain",
            "Webseite",
            "Internet",
            "Site web",
            "Site internet",
            "Sitio web",
            "Página web",
            "Sito web",
            "Sito internet",
        ),
        help="The company's pages on the web.",
    ),
    Field(
        name="linkedin_url",
        label="LinkedIn",
        section=Section.ONLINE,
        kind=Kind.URL,
        limit=500,
        example="https://www.linkedin.com/in/example",
        aliases=(
            "LinkedIn",
            "LinkedIn Profile",
            "LinkedIn Profile URL",
            "Person Linkedin Url",
        ),
        help="The lead's profile on LinkedIn.",
    ),
    Field(
        name="twitter",
        label="Twitter / X",
        section=Section.ONLINE,
        kind=Kind.TEXT,
        limit=250,
        example="@example",
        aliases=(
            "Twitter",
            "Twitter Url",
            "Twitter Handle",
            "X Handle",
        ),
        help="The lead's account on Twitter, now X.",
    ),
    Field(
        name="facebook",
        label="Facebook",
        section=Section.ONLINE,
        kind=Kind.TEXT,
        limit=500,
        example="https://www.facebook.com/example",
        aliases=(
            "Facebook Url",
            "Facebook Page",
        ),
        help="The lead's page on Facebook.",
    ),
)
