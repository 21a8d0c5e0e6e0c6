"""The addresses of all pages."""

from __future__ import annotations

from django.contrib.auth.views import LogoutView
from django.urls import include, path
from django.views.generic import RedirectView

from leadgate.accounts.pages.own import SignIn
from leadgate.api.metrics import metrics
from leadgate.web import pages

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="leads:list"), name="home"),
    path("sign-in/", SignIn.as_view(), name="sign-in"),
    path("sign-out/", LogoutView.as_view(), name="sign-out"),
    path("", include("leadgate.accounts.urls")),
    path("administration/choices/", include("leadgate.leads.choice_urls")),
    path("administration/rules/", include("leadgate.imports.rule_urls")),
    path("administration/fields/", include("leadgate.leads.field_urls")),
    path("administration/suppression/", include("leadgate.imports.suppression_urls")),
    path("notices/", include("leadgate.imports.notice_urls")),
    path("administration/erasure/", include("leadgate.imports.erasure_urls")),
    path("administration/approval/", include("leadgate.imports.approval_urls")),
    path("administration/duplicates/", include("leadgate.imports.duplicate_urls")),
    path("leads/imports/", include("leadgate.imports.urls")),
    path("leads/", include("leadgate.leads.urls")),
    path("api/v1/", include("leadgate.api.urls")),
    path("metrics", metrics, name="metrics"),
    path("healthz", pages.healthz, name="healthz"),
    path("readyz", pages.readyz, name="readyz"),
    path("robots.txt", pages.robots, name="robots"),
]

handler400 = pages.bad_request
handler403 = pages.permission_denied
handler404 = pages.not_found
handler500 = pages.server_error
