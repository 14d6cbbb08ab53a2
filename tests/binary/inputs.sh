#!/bin/bash
# Everything that can be given in place of a file.
# Usage: inputs.sh REACH DATA
. "$(dirname "$0")/check.sh"
counts=$data/south_east.csv
table=$("$reach" report "$counts")

# refused WHAT MESSAGE ARGUMENTS: nothing on standard output, exit 2, and this first message.
refused() {
  local what=$1 message=$2
  shift 2
  run report "$@"
  expect "exit code: $what" 2 "$code"
  expect "output: $what" "" "$(cat out)"
  expect "message: $what" "$message" "$(head -n 1 err)"
}

refused "a folder" ".: error: this is a folder, not a file [cannot-read]" .
refused "no such file" "none.csv: error: there is no such file or folder [cannot-read]" none.csv
cp "$counts" south_east.csv
refused "a misspelt file" "suoth_east.csv: error: there is no such file or folder [cannot-read]" suoth_east.csv
expect "hint: a misspelt file" "      = hint: did you mean \`south_east.csv\`?" "$(sed -n 2p err)"
refused "a path through a file" "south_east.csv/x: error: a part of this path is a file, not a folder [cannot-read]" south_east.csv/x
refused "standard input twice" "reach: error: standard input (\`-\`) is named more than once [usage]" - -

cp "$counts" secret.csv
chmod 000 secret.csv
as_other_user() {  # root may read everything; another user may not
  if [ "$(id -u)" != 0 ]; then "$@"; else setpriv --reuid 65534 --regid 65534 --clear-groups -- "$@"; fi
}
chmod 755 .
cp "$reach" copy
as_other_user ./copy report secret.csv >out 2>err
expect "exit code: an unreadable file" 2 $?
expect "output: an unreadable file" "" "$(cat out)"
expect "message: an unreadable file" "secret.csv: error: permission is denied [cannot-read]" "$(head -n 1 err)"
# Readable by its mode, but the first read fails.
refused "a file whose reading fails" "/proc/self/mem: error: cannot read: Input/output error [cannot-read]" /proc/self/mem

expect "standard input" "$table" "$("$reach" report - <"$counts")"
expect "a pipe" "$table" "$(cat "$counts" | "$reach" report -)"
expect "a pipe that trickles" "$table" "$(while IFS= read -r line; do echo "$line"; sleep 0.02; done <"$counts" | "$reach" report -)"
expect "a substituted process" "$table" "$("$reach" report <(cat "$counts"))"
"$reach" report - <&- >out 2>err
expect "exit code: closed standard input" 2 $?
expect "output: closed standard input" "" "$(cat out)"
"$reach" report - </dev/null >out 2>err
expect "exit code: empty standard input" 2 $?
"$reach" report - <. >out 2>err
expect "exit code: a folder as standard input" 2 $?
expect "output: a folder as standard input" "" "$(cat out)"

mkfifo fifo
timeout 10 sh -c 'cat "$0" >fifo' "$counts" &
expect "a FIFO" "$table" "$(timeout 10 "$reach" report fifo)"
wait
mkfifo first second  # one writer, one after the other: the second may not be opened before the first is read
timeout 10 sh -c 'cat "$0" >first; cat "$1" >second' "$data/south_east_2016.csv" "$data/south_east_2018.csv" &
expect "two FIFOs" "$table" "$(timeout 10 "$reach" report 2016=first 2018=second)"
wait

cp "$counts" 2016=south_east.csv
expect "a file whose name looks like a period and a path" "$table" "$("$reach" report 2016=south_east.csv)"
cp "$counts" ./-q
expect "a file whose name looks like an option" "$table" "$("$reach" report -- -q)"

# The same file for two periods, however it is named.
printf 'force,website\nGwent,310\n' >one.csv
ln one.csv hard.csv
ln -s one.csv soft.csv
for other in one.csv ./one.csv "$folder/one.csv" hard.csv soft.csv; do
  as=" as \`one.csv\`"
  [ "$other" = one.csv ] && as=
  refused "$other for another period" "$other: error: the same file$as is given for 2016 and for 2018 [same-file]" 2016=one.csv "2018=$other"
done
"$reach" report 2016=one.csv 2018=- <hard.csv >out 2>err
expect "exit code: standard input for another period" 2 $?
expect "message: standard input for another period" "<stdin>: error: the same file as \`one.csv\` is given for 2016 and for 2018 [same-file]" "$(head -n 1 err)"
cp one.csv copy.csv
run report 2016=one.csv 2018=copy.csv
expect "exit code: a copy, of one count" 0 "$code"
mkfifo twice
run report 2016=twice 2018=twice
expect "exit code: one FIFO for two periods" 2 "$code"
printf '%s' '<!-- reach:data 2016=one.csv 2018=hard.csv -->' >twice.md
run check twice.md
expect "message: one file for two periods in a document" "hard.csv: error: the same file as \`one.csv\` is given for 2016 and for 2018 [same-file]" "$(head -n 1 err)"
finish
