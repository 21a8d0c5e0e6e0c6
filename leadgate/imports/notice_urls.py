"""Addresses of notices, below /notices/."""

from django.urls import path

from leadgate.imports.pages import notices

app_name = "notices"
urlpatterns = [
    path("", notices.list_notices, name="list"),
    path("read/", notices.mark_read, name="read"),
]
