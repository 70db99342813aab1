#!/bin/sh
# Builds the console into the application's static files, or tests it: build.sh build <static directory> | build.sh test
# Without Node.js the application is built without the console and says so on its start page.
set -eu
cd "$(dirname "$0")"
task=${1:-build}
out=${2:-../target/classes/static}
installed=node_modules/.installed-from

say() { echo "[console] $*"; }

# A console that cannot be built never breaks the application's build, unless it is asked for: CONSOLE_REQUIRED=1
without() {
  say "$1: built without the console"
  [ "${CONSOLE_REQUIRED:-}" = 1 ] && exit 1
  exit 0
}

sum() { cksum | tr ' \t' '--'; }

command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 || without "Node.js not found"
major=$(node -p 'process.versions.node.split(".")[0]')
[ "$major" -ge 20 ] || without "Node.js $(node -v) is older than 20"

install() {
  lock=$(sum <package-lock.json)
  [ -f "$installed" ] && [ "$(cat "$installed")" = "$lock" ] && return
  say "npm ci"
  npm ci --no-audit --no-fund --loglevel=error || without "npm ci failed"
  echo "$lock" >"$installed"
}

sources() {
  find src public mock test index.html package-lock.json tsconfig.json vite.config.ts build.sh -type f \
    ! -name components.d.ts | LC_ALL=C sort | xargs cksum | sum
}

case $task in
build)
  state=$(sources)
  stamp="$out/../../console.built-from"
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && [ -f "$out/index.html" ]; then
    say "unchanged"
    exit 0
  fi
  install
  say "npm run build"
  CONSOLE_OUT="$out" npm run --silent build -- --logLevel warn
  echo "$state" >"$stamp"
  say "built: $(du -sh "$out" | cut -f1)"
  ;;
test)
  install
  npm run --silent test
  ;;
*)
  echo "usage: build.sh build [directory] | test" >&2
  exit 2
  ;;
esac
