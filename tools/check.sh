#!/usr/bin/env bash
# Everything that can be judged without running the product; every complaint is shown, then it fails.
set -euo pipefail
cd "$(dirname "$0")/.."
export PATH="$PWD/.venv/bin:$PATH"
failed=0

step() {
    local started=$SECONDS verdict=ok
    "$@" || { verdict=FAILED failed=1; }
    printf '%-6s %3ss  %s\n' "$verdict" "$((SECONDS - started))" "$*"
}

# Fields are left out: a field of a frame or fact is used by whoever reads it.
unused() {
    local found dead_code=3
    found=$(vulture) || (($? == dead_code)) || return
    ! grep -vE '^$|: unused (attribute|variable) ' <<<"$found"
}

web() {
    if [[ -d web/node_modules ]]; then
        tools/npm.sh run check --silent
    elif [[ -n ${CI:-} ]]; then
        echo "web/ is not installed: make web" >&2
        return 1
    fi
}

step ruff format --check --quiet
step ruff check --quiet
step lint-imports --no-logo
step unused
step deptry floorwalker migrations --no-ansi
step typos --format brief
step python -m tools.generate --check
step mypy
step web
python -m tools.longest
exit "$failed"
