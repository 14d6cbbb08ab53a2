#!/bin/bash
# `draft` writes a release whose figures are marks that check accepts, with a chart beside it, and replaces no file.
# Usage: draft.sh REACH DATA
. "$(dirname "$0")/check.sh"
mkdir -p site/.git site/data site/releases
cp "$data"/south_east*.csv "$data"/rename.csv site/data
cd site || exit 1

# does WHAT CODE ARGUMENTS: runs reach, which must exit so.
does() {
  local what=$1 wanted=$2
  shift 2
  run "$@"
  expect "$what" "$wanted" "$code"
}
holds() { grep -cF -- "$1" "$2"; }

does "draft" 0 draft data/south_east.csv --baseline 2016 -o releases/release.md
expect "it says what it wrote" \
  "releases/release.md: written, with its chart in releases/release.svg; to check it later, run: reach check releases/release.md" \
  "$(tail -n 1 err)"
expect "a chart is beside it" 1 "$(head -n 1 releases/release.svg | grep -c '<svg')"
expect "its sentences are marks" 1 "$(holds 'reach:sentence Kent -->In Kent, contacts rose from 541 in 2016 to 792' releases/release.md)"
expect "the data is named as seen from it" 1 "$(holds 'reach:data ../data/south_east.csv --baseline 2016' releases/release.md)"
does "check holds it true" 0 check releases
does "audit finds it true" 0 audit -q releases/release.md

does "draft of data named from the root of the machine" 0 draft "$PWD/data/south_east.csv" \
  --rename "$PWD/data/rename.csv" -o releases/named.md
expect "it names both as seen from it" 1 \
  "$(holds 'reach:data ../data/south_east.csv --rename ../data/rename.csv' releases/named.md)"
does "a draft that is not written to a file" 0 draft "$PWD/data/south_east.csv"
expect "names the data as seen from here" 1 "$(holds 'reach:data data/south_east.csv' out)"

sed -i 's/,92,/,95,/' data/south_east.csv
does "check sees data that changed" 1 check -q releases
does "update renews it" 0 update releases
does "check holds it true again" 0 check releases
again=$(sed -n 's/.*in this folder: reach \(chart .*\) -->$/\1/p' releases/release.md)
cp releases/release.svg before.svg
# shellcheck disable=SC2086
(cd releases && "$reach" $again -q 2>../err) || cat err
expect "the chart is drawn again by its comment" "544" "$(grep -o ">544<" releases/release.svg | tr -d "<>" | head -n 1)"
expect "it was not before" "" "$(grep -o ">544<" before.svg)"

cp releases/release.md before
does "a document that is there is refused" 2 draft data/south_east.csv -o releases/release.md
expect "and stays" "$(cat before)" "$(cat releases/release.md)"
cp releases/release.svg other.svg
does "so is a picture that is there" 2 draft data/south_east.csv -o other.md
expect "without a document" "" "$(ls other.md 2>/dev/null)"

cp data/south_east.csv ..
does "draft of data outside its repository" 2 draft ../south_east.csv -o outside.md
expect "the message has no place in it" "reach: error: \`../south_east.csv\` is outside the repository of this document [outside-root]" "$(head -n 1 err)"
expect "and says where it can be" "      = hint: write the draft where its data is (-o FILE), or copy the data to where the draft is to be" "$(sed -n 2p err)"
does "draft in a folder that is not there" 2 draft data/south_east.csv -o none/release.md
expect "the folder is named" "reach: error: there is no folder \`none/\` [usage]" "$(head -n 1 err)"

does "draft with a name that a link cannot have" 0 draft data/south_east.csv -o 'my release (v1).md'
expect "its link leads to the chart" 1 "$(holds '](my%20release%20%28v1%29.svg)' 'my release (v1).md')"
expect "which is there" 1 "$(ls 'my release (v1).svg' | wc -l)"

printf 'force,website_2016,website_2018\nKent,[x],20\nAvon,1,3\n' >data/gaps.csv
does "draft with a gap" 0 draft data/gaps.csv -o gaps.md
expect "a missing figure is said to be missing" 1 "$(holds 'In Kent, a figure of 2016 or 2018 is missing' gaps.md)"
expect "small counts are noted" 1 "$(holds '[small-counts]' err)"
does "check holds the rest true" 0 check gaps.md

printf '%s\n' force,website_2016,helpline_2016,website_2018,helpline_2018 Kent,449,2,695,97 Surrey,483,97,949,101 \
  Sussex,479,51,1008,78 >data/small.csv
does "draft that hides small counts" 0 draft data/small.csv --suppress 5 -o small.md
expect "its data hides them" 1 "$(holds 'reach:data data/small.csv --suppress 5' small.md)"
expect "no small count is in it" "" "$(grep -E '\|  *2 \|' small.md)"
does "check holds it true" 0 check small.md
finish
