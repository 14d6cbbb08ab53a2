#!/bin/bash
# The same bytes whatever the locale, the time zone, the terminal or the pipe; colour alone may depend on the terminal.
# Usage: same_bytes.sh REACH DATA
. "$(dirname "$0")/check.sh"
cp "$data/south_east.csv" counts.csv
printf 'force,website_2016,website_2018\nKent,1,5I\nGwent,,7\n' >bad.csv
escape=$(printf '\033')

for command in "report counts.csv" "report counts.csv --json" "report counts.csv -f html --thousands --decimals 2" \
  "report bad.csv" "report suoth_east.csv" "inspect counts.csv" "inspect bad.csv" "report --help" "reprot"; do
  # shellcheck disable=SC2086
  plain=$(env -i "$reach" $command 2>&1)
  for setting in LC_ALL=C LC_ALL=C.UTF-8 LC_ALL=POSIX LANG=de_DE.UTF-8 LC_NUMERIC=fr_FR.UTF-8 LC_ALL=nonsense \
    TZ=UTC TZ=Pacific/Kiritimati TZ=America/St_Johns TERM=xterm-256color TERM=dumb COLUMNS=20 HOME=/ ; do
    [[ $setting == COLUMNS=* && $command == *--help ]] && continue  # help is as wide as the terminal
    # shellcheck disable=SC2086
    expect "\`$command\` with $setting" "$plain" "$(env -i "$setting" "$reach" $command 2>&1)"
  done

  # shellcheck disable=SC2086
  "$reach" $command >file 2>&1
  expect "\`$command\` to a file" "$plain" "$(cat file)"
  on_terminal() { env "$@" LANG=C.UTF-8 script -qec "$reach $command" /dev/null </dev/null | tr -d '\r'; }
  expect "\`$command\` on a terminal, with NO_COLOR" "$plain" "$(on_terminal NO_COLOR=1)"
  expect "\`$command\` on a terminal, but for colour" "$plain" "$(on_terminal -u NO_COLOR TERM=xterm | sed "s/$escape\[[0-9;]*m//g")"
done

coloured() { grep -q "$escape\[" && echo coloured || echo plain; }
expect "a terminal" coloured "$(env -u NO_COLOR TERM=xterm script -qec "$reach report counts.csv" /dev/null </dev/null | coloured)"
expect "a dumb terminal" plain "$(env -u NO_COLOR TERM=dumb script -qec "$reach report counts.csv" /dev/null </dev/null | coloured)"
expect "--color never on a terminal" plain "$(env -u NO_COLOR TERM=xterm script -qec "$reach report counts.csv --color never" /dev/null </dev/null | coloured)"
expect "a pipe" plain "$("$reach" report counts.csv | coloured)"
expect "--color always" coloured "$(NO_COLOR=1 "$reach" report counts.csv --color always | coloured)"
expect "CLICOLOR_FORCE" coloured "$(env -u NO_COLOR CLICOLOR_FORCE=1 "$reach" report counts.csv | coloured)"
expect "CLICOLOR_FORCE=0" plain "$(env -u NO_COLOR CLICOLOR_FORCE=0 "$reach" report counts.csv | coloured)"
expect "NO_COLOR before CLICOLOR_FORCE" plain "$(NO_COLOR=1 CLICOLOR_FORCE=1 "$reach" report counts.csv | coloured)"
expect "messages" coloured "$("$reach" report none.csv --color always 2>&1 | coloured)"
finish
