#!/usr/bin/env bash
# Puts uv into .uv/ with nothing but Python: the one tool that installs all others, at a pinned version.
set -euo pipefail
python=${1:-python3}

# Debian ships Python without ensurepip; its own package brings it.
if ! "$python" -c "import ensurepip, venv" 2>/dev/null; then
    tools/debian_packages.sh python3-venv
fi
"$python" -m venv .uv
.uv/bin/python -m pip install --quiet --require-hashes --no-deps --requirement requirements/uv.txt
