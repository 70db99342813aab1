#!/usr/bin/env bash
# Builds the console into a directory, unless it is newer there than its sources; without Node.js it says so and is content.
set -euo pipefail

console="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
out="$1"

if ! command -v npm >/dev/null; then
  echo "Node.js is missing: the application is built without its console (expected: Node.js 20 or newer)"
  exit 0
fi
cd "$console"
if [ -f "$out/index.html" ] && [ -z "$(find . \( -name node_modules -o -name dist -o -name test \) -prune \
  -o -type f ! -name components.d.ts ! -name '*.tsbuildinfo' -newer "$out/index.html" -print -quit)" ]; then
  exit 0
fi
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --no-audit --no-fund --loglevel=error
fi
CONSOLE_OUT="$out" npm run --silent build
