#!/usr/bin/env bash
# Installs what reach needs on Debian 12, from Debian's own archive. `--ci` adds what only .ci/run needs; where npm is there,
# two database engines for tests/sql, too, into build/engines. `--browser` adds Chromium for tests/browser and, where npm is
# there, what drives it, into build/browser.
# Does nothing, and needs neither network nor root, where everything is there already.
set -euo pipefail
cd "$(dirname "$0")"

build=(g++ cmake ninja-build libcli11-dev libfmt-dev nlohmann-json3-dev libutf8proc-dev zlib1g-dev libmd-dev libexpat1-dev libxlsxwriter-dev libisal-dev)
package=(dpkg-dev file)
test=(catch2 python3 python3-jsonschema python3-openpyxl jq sqlite3 tzdata)
ci=(git clang lld clang-format clang-tidy libclang-rt-14-dev libxml2-utils librsvg2-bin postgresql zsh fish mandoc lintian)
browser=(chromium poppler-utils)

# from_npm TESTS TO WHAT: the modules that a folder of tests names, at the versions of its lock file. Without them its tests are
# skipped, so nothing here is an error.
from_npm() {
  local tests=$1 to=$2 what=$3
  if cmp -s "$tests/package-lock.json" "$to/installed.json"; then return; fi
  mkdir -p "$to" && cp "$tests/package.json" "$tests/package-lock.json" "$to"
  if ! command -v npm >/dev/null; then
    echo "setup.sh: there is no npm; $tests will skip $what"
  elif (cd "$to" && timeout 600 npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --loglevel=error); then
    cp "$tests/package-lock.json" "$to/installed.json"
    echo "setup.sh: $what: installed in $to"
  else
    echo "setup.sh: npm could not install $what; $tests will skip what needs them"
  fi
}

wanted=("${build[@]}" "${package[@]}" "${test[@]}")
for option in "$@"; do
  case "$option" in
    --ci) wanted+=("${ci[@]}") ;;
    --browser) wanted+=("${browser[@]}") ;;
    *) echo "usage: ./setup.sh [--ci] [--browser]" >&2; exit 2 ;;
  esac
done
for option in "$@"; do
  case "$option" in
    --ci) from_npm tests/sql build/engines "DuckDB and ClickHouse" ;;
    --browser) from_npm tests/browser build/browser "playwright-core and axe-core" ;;
  esac
done

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "setup.sh: this is not Debian; install the equivalents of: ${wanted[*]}" >&2
  exit 1
fi

missing=()
for package in "${wanted[@]}"; do
  status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$status" = installed ] || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "setup.sh: everything is installed"
  exit 0
fi

as_root=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "setup.sh: not root, and there is no sudo; have these installed: ${missing[*]}" >&2
    exit 1
  fi
  as_root=(sudo)
fi

echo "setup.sh: installing ${missing[*]}"
install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}")
if ! { "${as_root[@]}" apt-get update && "${install[@]}"; }; then
  echo "setup.sh: apt could not install: ${missing[*]}" >&2
  echo "setup.sh: reach is built with the packages of Debian 12 (bookworm); is its archive reachable from here?" >&2
  exit 1
fi
