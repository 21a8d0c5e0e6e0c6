"""Addresses of the choice lists, below /administration/choices/."""

from django.urls import path

from leadgate.leads.pages import choices

app_name = "choices"
urlpatterns = [
    path("", choices.lists, name="lists"),
    path("<slug:name>/", choices.one_list, name="list"),
    path("<slug:name>/new/", choices.edit, name="add"),
    path("<slug:name>/<int:choice_id>/", choices.edit, name="choice"),
    path("<slug:name>/<int:choice_id>/move/", choices.move, name="move"),
]
