#!/bin/sh
# Chromium for the browser journeys: installed where that is possible, else said so.
if command -v chromium >/dev/null 2>&1; then
  exit 0
fi
if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
  echo "Installing Chromium for the browser journeys …"
  apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null
fi
if ! command -v chromium >/dev/null 2>&1; then
  echo "There is no Chromium here: the browser journeys are skipped. Install the package chromium to run them."
fi
