"""Dates, numbers and words as the signed-in user has set them."""

from __future__ import annotations

import zoneinfo
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation


class PreferencesMiddleware:
    """Switches time zone and language for the time of one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer one request in the user's language and time zone."""
        zone = getattr(request.user, "time_zone", "")
        language = getattr(request.user, "language", "")
        if zone in zoneinfo.available_timezones():
            timezone.activate(zoneinfo.ZoneInfo(zone))
        else:
            timezone.deactivate()
        if language:
            translation.activate(language)
            request.LANGUAGE_CODE = language
        return self.get_response(request)
