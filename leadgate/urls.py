"""The addresses of all pages."""

from __future__ import annotations

from importlib.util import find_spec

from django.contrib.auth.views import LogoutView
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

from leadgate.accounts.pages.own import SignIn
from leadgate.web import pages

urlpatterns: list[URLPattern | URLResolver] = [
    path("", RedirectView.as_view(pattern_name="leads:list"), name="home"),
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("", include("leadgate.accounts.urls")),
    path("administration/choices/", include("leadgate.leads.choice_urls")),
    path("leads/", include("leadgate.leads.urls")),
    path("api/v1/", include("leadgate.api.urls")),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
    path("robots.txt", pages.robots, name="robots"),
]

if find_spec("leadgate.imports.urls"):
    urlpatterns.append(path("leads/imports/", include("leadgate.imports.urls")))

handler400 = pages.bad_request
handler403 = pages.permission_denied
handler404 = pages.not_found
handler500 = pages.server_error
