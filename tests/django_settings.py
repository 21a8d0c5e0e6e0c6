"""Django's settings for tests: Leadgate's own, with a data folder for one run.

The run's folder is named in the environment before Leadgate's settings are
read, so that pytest-xdist's workers and every program that a test starts find
the same one. The database server in it is started by the first test that
needs it (`tests.conftest`).
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

FOLDER = "LEADGATE_TEST_FOLDER"

if FOLDER not in os.environ:
    _folder = Path(tempfile.mkdtemp(prefix="leadgate-test-"))
    _folder.chmod(0o711)  # as root, the server runs as another user, who must get through
    os.environ[FOLDER] = str(_folder)
os.environ["LEADGATE_DATA_DIR"] = os.environ[FOLDER]
os.environ["LEADGATE_SECRET_KEY"] = "not a secret: signs the sessions of tests"

from leadgate.django_settings import *  # noqa: E402, F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
