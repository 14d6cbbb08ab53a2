#!/usr/bin/env bash
# Installs what reach needs on Debian 12, from Debian's own archive. `--ci` adds what only .ci/run needs; where npm is there,
# two database engines for tests/sql, too, into build/engines.
# Does nothing, and needs neither network nor root, where everything is there already.
set -euo pipefail
cd "$(dirname "$0")"

build=(g++ cmake ninja-build libcli11-dev libfmt-dev nlohmann-json3-dev libutf8proc-dev zlib1g-dev libexpat1-dev)
test=(catch2 python3 python3-jsonschema python3-openpyxl jq sqlite3 tzdata)
ci=(git clang clang-format clang-tidy libclang-rt-14-dev libxml2-utils librsvg2-bin postgresql)

# DuckDB and ClickHouse, at the versions of the lock file. Without them their tests are skipped, so nothing here is an error.
engines() {
  local to=build/engines
  if cmp -s tests/sql/package-lock.json "$to/installed.json"; then return; fi
  mkdir -p "$to" && cp tests/sql/package.json tests/sql/package-lock.json "$to"
  if ! command -v npm >/dev/null; then
    echo "setup.sh: there is no npm; tests/sql will skip DuckDB and ClickHouse"
  elif (cd "$to" && timeout 600 npm ci --ignore-scripts --no-audit --no-fund --fetch-retries=1 --loglevel=error); then
    cp tests/sql/package-lock.json "$to/installed.json"
    echo "setup.sh: DuckDB and ClickHouse are in $to"
  else
    echo "setup.sh: npm could not install DuckDB and ClickHouse; tests/sql will skip them"
  fi
}

wanted=("${build[@]}" "${test[@]}")
case "${1-}" in
  "") ;;
  --ci) wanted+=("${ci[@]}") ;;
  *) echo "usage: ./setup.sh [--ci]" >&2; exit 2 ;;
esac

if [ "${1-}" = --ci ]; then engines; fi

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
