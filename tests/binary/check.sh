# Functions for the scripts here; sourced with the path of the reach binary and the folder of shipped data. Each script
# works in a folder of its own, prints what failed, and exits with `finish`.
set -u
reach=$(realpath "$1")
data=$(realpath "$2")
folder=$(mktemp -d)
clean_up() { chmod -R u+rwx "$folder"; rm -rf "$folder"; }
trap clean_up EXIT
cd "$folder" || exit 1
failed=0

# expect WHAT EXPECTED GIVEN: compares two texts.
expect() {
  [ "$2" = "$3" ] && return
  failed=1
  printf 'FAILED: %s\n--- expected\n%s\n--- given\n%s\n' "$1" "$2" "$3" | cat -v
}

# expect_without WHAT TEXT FILE: no line of the file may hold the text.
expect_without() {
  LC_ALL=C grep -aqF -- "$2" "$3" || return
  failed=1
  printf 'FAILED: %s\n--- given\n%s\n' "$1" "$(cat "$3")" | cat -v
}

# run ARGUMENTS: runs reach; its streams go to the files out and err, its exit code to $code.
run() {
  "$reach" "$@" >out 2>err
  code=$?
}

# device NAME MINOR: makes $device a device to write to with -o: as root a node of its own, since a fault under test must
# not be able to replace a real one; anybody else cannot, and takes that of the system. False where there is none.
device() {
  device=/dev/$1
  [ "$(id -u)" != 0 ] && return
  device=$folder/$1
  mknod "$device" c 1 "$2" 2>/dev/null && true 2>/dev/null >"$device" && return
  echo "skipped: -o to a device such as /dev/$1 (no device can be made here)"
  return 1
}

# many_forces COUNT: a wide file.
many_forces() {
  awk -v count="$1" 'BEGIN {
    print "force,website_2016,website_2018"
    for (i = 1; i <= count; ++i) printf "Force %d,%d,%d\n", i, i, 2 * i
  }'
}

finish() {
  [ "$failed" = 0 ] && printf '%s: all as expected\n' "$(basename "$0")"
  exit "$failed"
}
