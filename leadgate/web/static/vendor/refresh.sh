#!/bin/sh
# Fetches the browser libraries that Leadgate ships, and writes manifest.json.
#
#   sh leadgate/web/static/vendor/refresh.sh
#
# Needs npm (only here; nothing is built, and running Leadgate needs no npm).
# To take a newer version, change it here and run again.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fetch() { # package version
  mkdir -p "$work/$1"
  (cd "$work" && tar -xzf "$(npm pack --silent "$1@$2")" -C "$work/$1" --strip-components 1)
}

take() { # package file name-here
  mkdir -p "$(dirname "$3")"
  cp "$work/$1/$2" "$3"
  printf '%s\t%s\t%s\n' "$1" "$2" "$3" >> "$work/taken"
}

fetch bootstrap 5.3.9
take bootstrap dist/css/bootstrap.min.css bootstrap/bootstrap.min.css
take bootstrap LICENSE bootstrap/LICENSE
# The source map is not shipped; a reference to it would be a broken link.
sed -i '/^\/\*# sourceMappingURL/d' bootstrap/bootstrap.min.css

fetch htmx.org 2.0.11
take htmx.org dist/htmx.min.js htmx/htmx.min.js
take htmx.org LICENSE htmx/LICENSE

fetch @fontsource-variable/source-sans-3 5.3.0
for script in latin latin-ext cyrillic greek; do
  take @fontsource-variable/source-sans-3 "files/source-sans-3-$script-wght-normal.woff2" \
    "source-sans-3/$script.woff2"
done
take @fontsource-variable/source-sans-3 LICENSE source-sans-3/LICENSE

fetch bootstrap-icons 1.13.2
take bootstrap-icons LICENSE bootstrap-icons/LICENSE
python3 sprite.py "$work/bootstrap-icons/icons" < bootstrap-icons/used.txt > bootstrap-icons/sprite.svg
printf 'bootstrap-icons\ticons/*.svg\tbootstrap-icons/sprite.svg\n' >> "$work/taken"

python3 manifest.py "$work" < "$work/taken" > manifest.json
