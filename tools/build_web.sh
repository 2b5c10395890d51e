#!/usr/bin/env bash
# Builds the widget and the console into floorwalker/web_build, from packages exactly as locked.
set -euo pipefail
cd "$(dirname "$0")/.."

installed=web/node_modules/.package-lock.json
if [[ ! -f $installed || web/package-lock.json -nt $installed ]]; then
    tools/npm.sh ci --no-audit --no-fund --loglevel=error
    touch "$installed"
fi
rm -rf floorwalker/web_build
tools/npm.sh run build --silent
# The server hands out the compressed twin to whoever takes it; one build beats a compression for every visit.
find floorwalker/web_build -type f -regex '.*\.\(js\|css\|html\|json\|svg\)' -exec gzip --best --no-name --keep {} +
