"""Addresses of what new imports begin with about duplicates, below /administration/duplicates/."""

from django.urls import path

from leadgate.imports.pages import duplicate_policies

app_name = "duplicates"
urlpatterns = [
    path("", duplicate_policies.policies, name="list"),
    path("all/", duplicate_policies.edit, name="all"),
    path("<int:site_id>/", duplicate_policies.edit, name="site"),
]
