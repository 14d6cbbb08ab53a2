#!/bin/bash
# Output that cannot be written is an error (2) with a message; a closed pipe is not (141, silently).
# Usage: failing_output.sh REACH DATA
. "$(dirname "$0")/check.sh"
sed "s/South East/The South/" "$data/south_east.csv" >counts.csv  # no region of the ONS: no note
counts=counts.csv
many_forces 50000 >many.csv

for command in "report $counts" "report $counts --json" "inspect $counts" schema --help --version "help report"; do
  # shellcheck disable=SC2086
  "$reach" $command >/dev/full 2>err
  expect "exit code of \`$command\` to a full disk" 2 $?
  expect "message of \`$command\` to a full disk" "<stdout>: error: no space is left on the device [cannot-write]" "$(head -n 1 err)"
  # shellcheck disable=SC2086
  "$reach" $command >&- 2>err
  expect "exit code of \`$command\` to a closed output" 2 $?
  expect "message of \`$command\` to a closed output" "<stdout>: error: the stream is closed [cannot-write]" "$(head -n 1 err)"
done

if device full 7; then
  run report "$counts" -f csv -o "$device"
  expect "exit code of -o to a full device" 2 "$code"
  expect "message of -o to a full device" "$device: error: no space is left on the device [cannot-write]
1 error in $device; nothing was reported" "$(cat err)"
  expect "the full device stays" "character special file" "$(stat -c %F "$device")"
fi

"$reach" report many.csv -q -f csv 2>err | head -n 1 >out
expect "exit code of a closed pipe" 141 "${PIPESTATUS[0]}"
expect "output to a closed pipe" 1 "$(wc -l <out)"
expect "messages of a closed pipe" "" "$(cat err)"
(trap '' PIPE; "$reach" report many.csv -q -f csv 2>err; echo $? >code) | head -n 1 >out
expect "exit code of a closed pipe where SIGPIPE is ignored" 141 "$(cat code)"
expect "messages of a closed pipe where SIGPIPE is ignored" "" "$(cat err)"

(ulimit -f 8; "$reach" report many.csv -q -f csv >big 2>err)
expect "exit code beyond the file size limit" 2 $?
expect "message beyond the file size limit" "<stdout>: error: the file would be larger than is allowed [cannot-write]" "$(head -n 1 err)"

"$reach" report none.csv 2>/dev/full
expect "exit code where even messages cannot be written" 2 $?
"$reach" report "$counts" >out 2>&-
expect "exit code with a closed standard error" 0 $?
expect "output with a closed standard error" "$("$reach" report "$counts")" "$(cat out)"
echo old >kept.csv
"$reach" report none.csv -o kept.csv >&- 2>&-
expect "exit code with all outputs closed" 2 $?
expect "a file while all outputs are closed" old "$(cat kept.csv)"
"$reach" report "$counts" -o written.csv <&- >&- 2>&-
expect "a file written while all streams are closed" "$("$reach" report "$counts" -f csv)" "$(cat written.csv)"
finish
