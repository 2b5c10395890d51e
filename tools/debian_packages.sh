#!/usr/bin/env bash
# Brings the Debian packages that are missing: those named, or else what the tests need.
# Where it may not install, it says which are missing and fails.
set -euo pipefail

missing=()
need() { # need PACKAGE COMMAND...: the package is missing when none of the commands is there
    local package=$1 command
    shift
    for command in "$@"; do
        if compgen -G "$command" >/dev/null || command -v "$command" >/dev/null; then return; fi
    done
    missing+=("$package")
}

if (($#)); then
    missing=("$@")
else
    need chromium chromium
    need postgresql initdb '/usr/lib/postgresql/*/bin/initdb'
fi

if ((${#missing[@]} == 0)); then exit 0; fi
if ((EUID != 0)); then
    echo "Please install these Debian packages: apt-get install ${missing[*]}" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update --quiet=2
apt-get install --quiet=2 --yes --no-install-recommends "${missing[@]}"
