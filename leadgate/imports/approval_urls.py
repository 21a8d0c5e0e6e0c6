"""Addresses of who approves imports, below /administration/approval/."""

from django.urls import path

from leadgate.imports.pages import policies

app_name = "approval"
urlpatterns = [
    path("", policies.approval, name="list"),
    path("all/", policies.edit, name="all"),
    path("<int:site_id>/", policies.edit, name="site"),
]
