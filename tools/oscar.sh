#!/usr/bin/env bash
# Makes the environment of the one shop that nobody here wrote, exactly as locked; made once, it is kept in .oscar.
set -euo pipefail
cd "$(dirname "$0")/.."

locked=$(sha256sum requirements/oscar.txt)
if [[ $(cat .oscar/ready 2>/dev/null) != "$locked" ]]; then
    .uv/bin/uv venv --quiet --allow-existing --python .venv/bin/python .oscar
    .uv/bin/uv pip sync --quiet --require-hashes --python .oscar/bin/python requirements/oscar.txt
    echo "$locked" >.oscar/ready
fi
