"""Addresses of erasing people, below /administration/erasure/."""

from django.urls import path

from leadgate.imports.pages import erasure

app_name = "erasure"
urlpatterns = [
    path("", erasure.erasure, name="erasure"),
    path("<int:erasure_id>/", erasure.receipt, name="receipt"),
]
