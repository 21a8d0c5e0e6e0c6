"""The WSGI application."""

import os

from django.core.wsgi import get_wsgi_application

from leadgate.orphans import SUPERVISED, die_with_parent

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "leadgate.django_settings")

if SUPERVISED in os.environ:
    # The web server's own children outlive it when it is killed, and keep its port.
    die_with_parent(at_once=True)

application = get_wsgi_application()
