"""The API's addresses, below /api/v1/."""

from __future__ import annotations

from django.contrib.auth.decorators import login_not_required
from django.urls import URLPattern

from leadgate.api.api import api

app_name = "api"
urlpatterns, _, _ = api.urls

# The API asks for a token or a session itself, and answers 401 instead of a sign-in page.
for pattern in urlpatterns:
    if isinstance(pattern, URLPattern):
        login_not_required(pattern.callback)
