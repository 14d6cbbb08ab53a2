#!/bin/bash
# `-o FILE` is replaced atomically.
# Usage: output_file.sh REACH DATA
. "$(dirname "$0")/check.sh"
sed "s/South East/The South/" "$data/south_east.csv" >counts.csv  # no region of the ONS: no note
csv=$("$reach" report counts.csv -f csv)
table=$("$reach" report counts.csv)

temporaries() { find . -name '.reach-*' | wc -l; }

# unharmed WHAT: after a failure the old file is there, and nothing else.
unharmed() {
  expect "exit code: $1" 2 "$code"
  expect "the old file: $1" old "$(cat old.csv)"
  expect "temporary files: $1" 0 "$(temporaries)"
}

umask 027
run report counts.csv -o new.csv
expect "a new file" "$csv" "$(cat new.csv)"
expect "its mode" 640 "$(stat -c %a new.csv)"
expect "standard output" "" "$(cat out)"
umask 022

for format in csv json; do
  run tally counts.csv -o "tally.${format^^}"
  expect "a tally as ${format^^}" "$("$reach" tally counts.csv -f $format)" "$(cat "tally.${format^^}")"
done
run tally counts.csv -o tally
expect "a tally without an ending" "$("$reach" tally counts.csv)" "$(cat tally)"
run inspect counts.csv -o found.json
expect "what was found as JSON" "$("$reach" inspect counts.csv --json)" "$(cat found.json)"
echo old >tally.xlsx
run tally counts.csv -o tally.xlsx
expect "exit code: an ending that cannot be written" 2 "$code"
expect "the old file: an ending that cannot be written" old "$(cat tally.xlsx)"

echo old >old.csv
chmod 604 old.csv
run report counts.csv -o old.csv
expect "a replaced file" "$csv" "$(cat old.csv)"
expect "its mode stays" 604 "$(stat -c %a old.csv)"

echo old >old.csv
run report none.csv -o old.csv
unharmed "an input is missing"
printf 'force,website_2016,website_2018\nKent,1,x\n' >bad.csv
run report bad.csv -o old.csv
unharmed "the data is refused"
run report counts.csv -o old.csv --sort nonsense
unharmed "the command line is refused"
many_forces 50000 >many.csv
(ulimit -f 8; "$reach" report many.csv -q -o old.csv >out 2>err)
code=$?
unharmed "the disk fills up"
expect "message: the disk fills up" "old.csv: error: the file would be larger than is allowed [cannot-write]" "$(head -n 1 err)"

trap - EXIT  # a subshell that is ended before it has dropped this trap would take the folder with it
for pause in 0 0.002 0.005 0.01 0.02 0.03 0.04 0.05 0.07 0.1; do
  for signal in INT TERM HUP; do
    echo old >old.csv
    (trap - INT; exec "$reach" report many.csv -q -o old.csv) &
    sleep "$pause"
    kill -"$signal" $! 2>/dev/null
    wait $! 2>/dev/null
    case $(wc -l <old.csv) in
      1 | 50002) ;;
      *) expect "the file after SIG$signal after $pause s" "old or whole" "$(wc -l <old.csv) lines" ;;
    esac
    expect "temporary files after SIG$signal after $pause s" 0 "$(temporaries)"
  done
done
trap clean_up EXIT

mkdir deep
echo old >deep/target.csv
ln -s deep/target.csv link.csv
ln -s link.csv link2.csv
run report counts.csv -o link2.csv
expect "the target of a link" "$csv" "$(cat deep/target.csv)"
expect "the link stays" "link.csv deep/target.csv" "$(readlink link2.csv) $(readlink link.csv)"
ln -s deep/none.csv dangling.csv
run report counts.csv -o dangling.csv
expect "the target of a dangling link" "$csv" "$(cat deep/none.csv)"
expect "the dangling link stays" deep/none.csv "$(readlink dangling.csv)"

mkfifo fifo
timeout 10 cat fifo >read &
run report counts.csv -o fifo
wait
expect "a FIFO" "$table" "$(cat read)"
expect "the FIFO stays" fifo "$(stat -c %F fifo)"
if device null 3; then
  run report counts.csv -f csv -o "$device"
  expect "exit code: a device" 0 "$code"
  expect "the device stays" "character special file" "$(stat -c %F "$device")"
fi
expect "standard output as a file" "$csv" "$("$reach" report counts.csv -f csv -o /proc/self/fd/1 | cat)"
expect "-o -" "$csv" "$("$reach" report counts.csv -f csv -o -)"

run report counts.csv -f csv -o deep
expect "exit code: a folder" 2 "$code"
expect "message: a folder" "deep: error: this is a folder, not a file [cannot-write]" "$(head -n 1 err)"
run report counts.csv -f csv -o none/new.csv
expect "exit code: no such folder" 2 "$code"
expect "message: no such folder" "none/new.csv: error: there is no such file or folder [cannot-write]" "$(head -n 1 err)"

same="error: the output is one of the files that are read [cannot-write]"
cp counts.csv before.csv
ln -s counts.csv alias.csv
ln counts.csv hard.csv
printf 'force,region\nSurrey,A\nSussex,A\nThames Valley,A\nKent,A\n' >map.csv
for output in counts.csv ./counts.csv alias.csv hard.csv; do
  run report counts.csv -f csv -o "$output"
  expect "exit code: output $output is the input" 2 "$code"
  expect "message: output $output is the input" "$output: $same" "$(head -n 1 err)"
done
run report counts.csv --regions map.csv -o map.csv
expect "message: output is the map" "map.csv: $same" "$(head -n 1 err)"
"$reach" report counts.csv -f csv 2>err 1>>counts.csv
expect "exit code: standard output is the input" 2 $?
expect "message: standard output is the input" "<stdout>: $same" "$(head -n 1 err)"
"$reach" report - -f csv -o counts.csv 2>err <counts.csv
expect "message: output is standard input" "counts.csv: $same" "$(head -n 1 err)"
expect "the input" "$(cat before.csv)" "$(cat counts.csv)"

for command in "inspect counts.csv" schema; do
  # shellcheck disable=SC2086
  run $command -o other
  # shellcheck disable=SC2086
  expect "-o of \`$command\`" "$("$reach" $command)" "$(cat other)"
done
finish
