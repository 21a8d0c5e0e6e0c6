"""Files that the pages' tests upload; all people in them are invented."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

LEADS = b"""First name,Last name,Company,Email,Phone,Notes
Ann,Ames,Acme Tools,ann.ames@example.com,(202) 555-0143,Asked for a quote
Ben,Brook,Brook & Sons,ben@example.net,(202) 555-0110,
Cleo,Carr,,cleo.carr@example.org,(202) 555-0111,"=1+1, or so"
,,,nobody@example.com,,
Dan,Dunn,Dunn Ltd,not an address,(202) 555-0112,-5 degrees
Ann,Ames,Acme Tools,ann.ames@example.com,(202) 555-0143,Came twice
"""
"""Six records: three accepted, two rejected (lines 5 and 6), one a duplicate of the first."""


def csv_file(content: bytes = LEADS, name: str = "autumn fair.csv") -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, content, content_type="text/csv")
