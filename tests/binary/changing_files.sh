#!/bin/bash
# Files that change while they are read: the figures come from one version of a file, or there are none.
# Usage: changing_files.sh REACH DATA
. "$(dirname "$0")/check.sh"

# version COUNT: some 5 MB, which several threads read together; each row has this count, of two digits.
version() {
  awk -v count="$1" 'BEGIN {
    print "date,force,channel,count"
    for (row = 0; row < 160000; ++row)
      printf "20%02d-%02d-%02d,Force %03d,calls,%d\n", 10 + row % 7, 1 + row / 7 % 12, 1 + row / 84 % 28, row / 2352, count
  }'
}
version 11 >one.csv
version 99 >other.csv
{ head -c 2048 other.csv; tail -c +2049 one.csv; } >patched.csv
report() { "$reach" report "$@" --baseline 2010 --comparison 2016 --threads 4 -q; }
for version in one other patched; do report "$version.csv" >"$version.txt"; done
one=$(cat one.txt)
expect "the versions differ, and are read" 3 "$(cat one.txt other.txt patched.txt | grep "^All forces total" | sort -u | grep -c .)"
gzip -k one.csv other.csv
# is_whole FIGURES: whether they are of one version.
is_whole() { [ "$1" = "$one" ] || [ "$1" = "$(cat other.txt)" ] || [ "$1" = "$(cat patched.txt)" ]; }

# while_written WRITER FILE: reports FILE while the function WRITER keeps writing it, at least ten times and until it
# was refused. Counts consistent figures, refusals, and everything else.
while_written() {
  local writer=$1 file=$2 runs=0 code=0 shown
  whole=0 refused=0 wrong=0
  cp "one.csv${file#live.csv}" "$file"
  while [ ! -e stop ]; do "$writer" "$file"; done &
  while [ "$runs" -lt 10 ] || { [ "$3" = refused ] && [ "$refused" = 0 ] && [ "$runs" -lt 200 ]; }; do
    runs=$((runs + 1))
    shown=$(report "$file" 2>err)
    code=$?
    if [ "$code" = 0 ] && is_whole "$shown"; then
      whole=$((whole + 1))
    elif [ "$code" = 2 ] && grep -q "^$file: error: the file changed while it was read \[cannot-read\]" err; then
      refused=$((refused + 1))
    else
      wrong=$((wrong + 1))
      head -n 5 err
    fi
  done
  : >stop
  wait
  rm stop
}

renaming() {
  for version in one other; do
    cp "$version.csv${1#live.csv}" new
    mv new "$1"
  done
}
# One block at the front: so the file is either one version or patched, never in between.
in_place() {
  for version in other one; do dd if="$version.csv" of="$1" bs=2048 count=1 conv=notrunc status=none; done
}
rewriting() {
  for version in other one; do dd if="$version.csv.gz" of="$1" bs=64M conv=notrunc status=none; done
}

for file in live.csv live.csv.gz; do
  while_written renaming "$file" whole
  expect "$file is replaced: figures of one version" "10 whole, 0 refused, 0 wrong" "$whole whole, $refused refused, $wrong wrong"
done
while_written in_place live.csv refused
expect "live.csv is written to: refused, or figures of one version" "refused, 0 wrong" "$([ "$refused" -gt 0 ] && echo refused), $wrong wrong"
while_written rewriting live.csv.gz refused
expect "live.csv.gz is written to: refused" 1 "$([ "$refused" -gt 0 ] && echo 1)"

# A pipe is read as it comes, and so is standard input.
expect "standard input" "$one" "$(report - <one.csv)"
expect "a pipe" "$one" "$(cat one.csv | report -)"
finish
