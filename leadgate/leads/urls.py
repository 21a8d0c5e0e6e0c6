"""Addresses of the Leads module, below /leads/."""

from django.urls import path

from leadgate.leads.pages import detail, editing, exporting, listing

app_name = "leads"
urlpatterns = [
    path("", listing.leads, name="list"),
    path("export.csv", exporting.leads_csv, name="export"),
    path("new/", editing.add, name="add"),
    path("<int:lead_id>/", detail.lead, name="detail"),
    path("<int:lead_id>/edit/", editing.edit, name="edit"),
    path("<int:lead_id>/delete/", editing.delete, name="delete"),
]
