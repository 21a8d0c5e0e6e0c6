"""Addresses of the custom fields, below /administration/fields/."""

from django.urls import path

from leadgate.leads.pages import fields

app_name = "fields"
urlpatterns = [
    path("", fields.fields, name="list"),
    path("new/", fields.edit, name="add"),
    path("<int:field_id>/", fields.edit, name="edit"),
    path("<int:field_id>/delete/", fields.delete, name="delete"),
]
