#!/bin/bash
# `audit --mark` puts marks around the confirmed figures of a release, in place or in a copy; check accepts them.
# Usage: audit_mark.sh REACH DATA
. "$(dirname "$0")/check.sh"
mkdir -p site/.git site/data site/docs
cp "$data/south_east.csv" site/data/
cd site || exit 1

release() {
  printf 'In 2018, %s people from the South East called the helpline.\nOverall, 4,776 people were reached.\n' "$1"
}
holds() { grep -cF -- "$1" "$2"; }

release 383 >docs/release.md
cp docs/release.md before
chmod 640 docs/release.md
run audit docs/release.md --data data/south_east.csv --mark -o docs/copy.md
expect "a copy: exit code" 0 "$code"
expect "a copy: what was marked" "docs/copy.md: marked 2 of 2 confirmed figures" "$(cat err)"
expect "the release stays" "$(cat before)" "$(cat docs/release.md)"
expect "the data is named as seen from the copy" 1 "$(holds 'reach:data ../data/south_east.csv' docs/copy.md)"
run check docs/copy.md
expect "check holds the copy true" 0 "$code"
expect "without marks it is the release" "$(cat before)" "$(sed 's/<!-- reach:[^>]*-->//g' docs/copy.md | sed '1,2d')"

run audit docs/release.md --data data/south_east.csv --mark
expect "in place: exit code" 0 "$code"
expect "in place: as the copy" "$(cat docs/copy.md)" "$(cat docs/release.md)"
expect "in place: its mode stays" 640 "$(stat -c %a docs/release.md)"
run audit docs/release.md --data data/south_east.csv --mark
expect "again: nothing is left to mark" 2 "$code"
expect "again: it stays" "$(cat docs/copy.md)" "$(cat docs/release.md)"

sed -i '/Kent/s/,97/,99/' data/south_east.csv
run check docs/release.md
expect "check sees data that changed" 1 "$code"
run update docs/release.md
expect "update renews it" 0 "$code"
expect "it is true again" 0 "$("$reach" check docs/release.md >/dev/null 2>&1; echo $?)"

release 384 >docs/wrong.md
cp docs/wrong.md before
run audit docs/wrong.md --data data/south_east.csv --mark
expect "a contradicted figure: exit code" 1 "$code"
expect "a contradicted figure: nothing is marked" "$(cat before)" "$(cat docs/wrong.md)"
run audit docs/release.md --data data/south_east.csv --mark -o data/south_east.csv
expect "the copy is no input" 2 "$code"

mkdir elsewhere && release 383 >../outside.md && ln -s ../../outside.md docs/link.md
run audit docs/link.md --data data/south_east.csv --mark
expect "a link that leads out is refused" 2 "$code"
expect "and what it leads to stays" 0 "$(holds reach: ../outside.md)"
finish
