#!/usr/bin/env bash
# Installs what reach needs on Debian 12, from Debian's own archive. `--ci` adds what only .ci/run needs.
# Does nothing, and needs neither network nor root, where everything is there already.
set -euo pipefail

build=(g++ cmake ninja-build libcli11-dev libfmt-dev nlohmann-json3-dev libutf8proc-dev zlib1g-dev)
test=(catch2 python3 python3-jsonschema jq tzdata)
ci=(git clang clang-format clang-tidy libclang-rt-14-dev)

wanted=("${build[@]}" "${test[@]}")
case "${1-}" in
  "") ;;
  --ci) wanted+=("${ci[@]}") ;;
  *) echo "usage: ./setup.sh [--ci]" >&2; exit 2 ;;
esac

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
