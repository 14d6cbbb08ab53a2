#!/bin/bash
# Under --suppress, hidden counts that change within the printed totals change no byte: of no format, picture, message or
# file of rejected rows.
# Usage: suppressed_twins.sh REACH DATA
. "$(dirname "$0")/check.sh"

# twin FOLDER FIRST SECOND: a table whose counts of Kent are FIRST, and of Surrey SECOND; their sums are the same in every
# twin. A row cannot be read, and is set aside.
twin() {
  mkdir "$1"
  cat >"$1/counts.csv" <<END
Force,Website 2016,Helpline 2016,Website 2018,Helpline 2018
Kent,$2,120,80
Surrey,$3,140,90
Sussex,479,510,900,700
Hampshire,449,92,695,97
Dorset,5I,12,30,40
END
}
twin one 3,97 12,50
twin other 2,98 13,49

# same WHAT FILE OPTIONS: a command gives the same file, the same output and the same messages for both.
same() {
  local what=$1 file=$2 folder
  shift 2
  for folder in one other; do
    (cd "$folder" && "$reach" "$@" >out 2>err; echo "$?" >>err)
  done
  expect "$what: exit code" 0 "$(tail -n 1 one/err)"
  for each in out err $file; do
    [ -e "one/$each" ] || expect "$what: $each is written" yes no
    cmp -s "one/$each" "other/$each" || expect "$what: $each" "$(cat "one/$each")" "$(cat "other/$each")"
  done
}

hiding=(counts.csv --suppress 5 --registry none --max-rejects 1 --rejects rejects.csv)
expect "the twins differ" differ "$(cmp -s one/counts.csv other/counts.csv || echo differ)"
"$reach" report one/counts.csv --suppress 5 --registry none --max-rejects 1 --rejects one/rejects.csv -f csv >out 2>err
expect "Kent and Surrey are hidden" 'Kent,[c],[c],100,120,80,200,100,100
Surrey,[c],[c],62,140,90,230,168,271' "$(grep -oE '(Kent|Surrey),.*' out)"
expect "the row that is set aside" 'Dorset,5I,12,30,40' "$(tail -n 1 one/rejects.csv)"

for ending in txt md csv tsv html json jsonl page xlsx; do
  [ "$ending" = page ] && options=(-f page -o report.html) || options=(-o "report.$ending")
  same "report.$ending" "${options[-1]} rejects.csv" report "${hiding[@]}" "${options[@]}"
done
same "report -v" rejects.csv report "${hiding[@]}" -v
same "report --error-format json" rejects.csv report "${hiding[@]}" --error-format json
pictures="txt svg json"
command -v rsvg-convert >/dev/null && pictures+=" png" || echo "skipped: chart.png (rsvg-convert is not installed)"
for kind in bars contribution line; do
  for ending in $pictures; do
    same "chart.$ending, $kind" "chart.$ending rejects.csv" chart "${hiding[@]}" --kind "$kind" -o "chart.$ending"
  done
done
for ending in csv json jsonl; do
  same "tally.$ending" "tally.$ending rejects.csv" tally "${hiding[@]}" -o "tally.$ending"
done
finish
