"""HEAD: what GET would answer, without its body."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse

from leadgate.api.failures import PREFIX


class HeadMiddleware:
    """Answers HEAD wherever the API answers GET; the library behind it knows no HEAD."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Ask for the whole answer, and leave its body out."""
        if request.method != "HEAD" or not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        request.method = "GET"
        answer = self.get_response(request)
        request.method = "HEAD"
        return _without_body(answer)


def _without_body(answer: HttpResponseBase) -> HttpResponseBase:
    if isinstance(answer, HttpResponse):
        answer.headers.setdefault("Content-Length", str(len(answer.content)))
        answer.content = b""
    elif isinstance(answer, StreamingHttpResponse):
        answer.streaming_content = iter(())
    return answer
