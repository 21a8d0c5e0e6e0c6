"""Addresses of the suppression list, below /administration/suppression/."""

from django.urls import path

from leadgate.imports.pages import suppression

app_name = "suppression"
urlpatterns = [
    path("", suppression.suppression, name="list"),
    path("<int:entry_id>/remove/", suppression.remove, name="remove"),
]
