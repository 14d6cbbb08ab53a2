#!/bin/bash
# A workbook goes to files and pipes, atomically, by a library that is loaded only when needed.
# Usage: workbook.sh REACH DATA
. "$(dirname "$0")/check.sh"
cp "$data/south_east.csv" counts.csv

# refused WHAT MESSAGE: exit code 2, no bytes, the message as first line of our own (libxlsxwriter has its word, too).
refused() {
  expect "exit code: $1" 2 "$code"
  expect "standard output: $1" "" "$(cat out)"
  expect "message: $1" "$2" "$(grep -v '^\[' err | head -n 1)"
}

run report counts.csv -f xlsx
if grep -q "built without support for writing workbooks" err; then
  refused "no writer" "<stdout>: error: this reach was built without support for writing workbooks [cannot-write]"
  finish
fi
expect "exit code: to a pipe" 0 "$code"
expect "a zip archive" "PK" "$(head -c 2 out)"
cp out whole.xlsx
run report counts.csv -o report.xlsx
expect "the same bytes in a file" "" "$(cmp whole.xlsx report.xlsx 2>&1)"
expect "nothing beside it" "counts.csv err out report.xlsx whole.xlsx" "$(echo *)"

# A file of that name that is not a library simulates one that is not installed.
mkdir libraries && : >libraries/libxlsxwriter.so.4
LD_LIBRARY_PATH=$folder/libraries run report counts.csv -o absent.xlsx
refused "no library" "absent.xlsx: error: a workbook is written by libxlsxwriter, which is not installed here [cannot-write]"
expect "no file without the library" "no" "$([ -e absent.xlsx ] && echo yes || echo no)"
LD_LIBRARY_PATH=$folder/libraries run report counts.csv -f csv
expect "other formats do not need it" 0 "$code"

# Its temporary files have no room where files may have 4 KB.
awk 'BEGIN { print "force,website_2016,website_2018"; for (i = 1; i <= 3000; ++i) printf "Force %d,%d,%d\n", i, i, 2 * i }' >many.csv
echo old >old.xlsx
(ulimit -f 4; "$reach" report many.csv -q -o old.xlsx >out 2>err)
code=$?
refused "no room" "old.xlsx: error: the xlsx could not be made [cannot-write]"
expect "the old file stays" old "$(cat old.xlsx)"

if device full 7; then
  run report counts.csv -f xlsx -o "$device"
  expect "exit code: a full device" 2 "$code"
fi
finish
