#!/bin/bash
# `update` writes only what changed, and `check` writes nothing; exit codes differ.
# Usage: update.sh REACH DATA
. "$(dirname "$0")/check.sh"
mkdir -p site/.git site/docs site/data
cp "$data/south_east.csv" site/data/
cd site || exit 1

open='<!-- reach:data ../data/south_east.csv -->'
value() { printf '<!-- reach:value %s -->%s<!-- reach:end -->' "$1" "$2"; }

# release HELPLINE [FORCE]: a document with this number of callers; 383 is true.
release() {
  printf '%s\nIn 2018, %s people called.\n\n<!-- reach:table --summary -->\n<!-- reach:end -->\n' \
    "$open" "$(value "${2-South East} / helpline / 2018" "$1")"
}

# traces FILE...: inode, mode, time and bytes.
traces() { stat -c '%n %i %a %y' "$@" && cat "$@"; }

# --- exit codes
release 380 >docs/stale.md
release 383 "Souht East" >docs/bad.md
run update docs/stale.md
expect "update: exit code" 0 "$code"
expect "update: what it says" "docs/stale.md: updated 2 of 2 marks" "$(cat err)"
cp docs/stale.md docs/true.md
release 380 >docs/stale.md
for case in "0 docs/true.md" "1 docs/stale.md" "2 docs/bad.md" "2 docs/none.md" "1 docs/true.md docs/stale.md" \
  "2 docs/stale.md docs/bad.md" "2 --no-such-option docs/true.md"; do
  # shellcheck disable=SC2086
  run check ${case#* }
  expect "exit code of check ${case#* }" "${case%% *}" "$code"
done

# --- check and --dry-run write nothing
before=$(traces docs/*)
for command in check "check --diff raw" "update --dry-run" "update --dry-run --seal"; do
  # shellcheck disable=SC2086
  run $command docs/stale.md docs/true.md
  expect "files after $command" "$before" "$(traces docs/*)"
done

# --- all or nothing
run update docs/stale.md docs/bad.md
expect "exit code where one of two is refused" 2 "$code"
expect "closing line where one of two is refused" "1 error in docs/bad.md; nothing was written" "$(tail -n 1 err)"
expect "files where one of two is refused" "$before" "$(traces docs/*)"

# --- unchanged files stay as they are
touch -d '2020-02-02 02:02:02' docs/true.md
kept=$(traces docs/true.md)
run update docs/true.md
expect "what is said of a true document" "docs/true.md: 2 marks, all true already" "$(cat err)"
expect "a true document" "$kept" "$(traces docs/true.md)"

# --- bytes that are kept; update twice; check after update
bytes() {
  printf '\xef\xbb\xbf'
  release "$1" | sed 's/$/\r/'
  printf 'The end'
}
bytes 380 >docs/bytes.md
chmod 640 docs/bytes.md
run update docs/bytes.md
expect "byte order mark, and the first lines" "$(bytes 383 | head -n 4 | od -c)" "$(head -n 4 docs/bytes.md | od -c)"
expect "lines without CRLF" 1 "$(grep -acv $'\r$' docs/bytes.md)"
expect "the last line, which has no end" "The end" "$(tail -c 7 docs/bytes.md)"
expect "the mode" 640 "$(stat -c %a docs/bytes.md)"
twice=$(traces docs/bytes.md)
run update docs/bytes.md
expect "update twice" "$twice" "$(traces docs/bytes.md)"
run check docs/bytes.md
expect "check after update" 0 "$code"

# --- the diff is what update does
release 380 >docs/a.md
release 381 >"docs/two words.md"
bytes 380 >docs/bytes.md
if command -v patch >/dev/null; then
  mkdir patched && cp -r docs patched/
  run check --diff raw docs/a.md "docs/two words.md" docs/bytes.md
  (cd patched && patch -s -p0 --binary) <out
  expect "patch takes the diff" 0 $?
  run check --diff raw "$PWD/docs/a.md"
  expect "an absolute path, from here" "--- docs/a.md" "$(head -n 1 out)"
  run update docs/a.md "docs/two words.md" docs/bytes.md
  expect "the diff and update" "" "$(diff -r docs patched/docs)"
else
  echo "skipped: check --diff raw | patch (there is no patch)"
fi

# --- links, other folders, standard input
release 380 >docs/target.md
ln -s target.md docs/link.md
ln -s docs/link.md far.md
run update docs/link.md
expect "the target of a link" "$(cat docs/true.md)" "$(cat docs/target.md)"
expect "the link stays" target.md "$(readlink docs/link.md)"
run update far.md
expect "a link from another folder: its marks are relative to the link" \
  "far.md:1:1: error: \`../data/south_east.csv\` is outside the repository of this document [outside-root]" \
  "$(head -n 1 err)"
release 380 >docs/a.md
(cd docs && "$reach" update - <a.md 2>err >out; cd .. && "$reach" update docs/a.md 2>err)
expect "standard input to standard output" "$(cat docs/a.md)" "$(cat docs/out)"
(cd docs && "$reach" update -) <docs/bad.md >out 2>err
expect "exit code of refused standard input" 2 $?
expect "output of refused standard input" "" "$(cat out)"

# --- from anywhere, the same
run check docs/true.md "$PWD/docs/true.md" ./docs/../docs/true.md
expect "one document under three names" "docs/true.md: 2 marks, all true" "$(cat err)"
(cd docs && "$reach" check true.md 2>../err)
expect "check from inside the folder" "true.md: 2 marks, all true" "$(cat err)"

# --- what may be read: no way out by links, and none hidden
ln -s "$data/south_east.csv" data/outside.csv
printf '%s\n' "${open/south_east/outside}" >docs/escape.md
run check docs/escape.md
expect "a link out of the repository" \
  "docs/escape.md:1:1: error: \`../data/outside.csv\` is outside the repository of this document [outside-root]" \
  "$(head -n 1 err)"
run check --root / docs/escape.md
expect "the same under --root" 0 "$code"
mkdir -p "$folder/plain/docs"
printf '%s\n' "<!-- reach:data $data/south_east.csv -->" >"$folder/plain/docs/alone.md"
run check "$folder/plain/docs/alone.md"
expect "a document in no repository" \
  "$folder/plain/docs/alone.md:1:1: error: \`$data/south_east.csv\` is outside the folder of this document [outside-root]" \
  "$(head -n 1 err)"

# --- documents that cannot be written
release 380 >docs/a.md
release 380 >docs/locked.md
chmod 444 docs/locked.md
if [ -w docs/locked.md ]; then
  echo "skipped: a read-only document (root may write it)"
else
  before=$(traces docs/*)
  run update docs/a.md docs/locked.md
  expect "exit code: a read-only document" 2 "$code"
  expect "message: a read-only document" "docs/locked.md: error: permission is denied [cannot-write]" "$(head -n 1 err)"
  expect "files: a read-only document" "$before" "$(traces docs/*)"
fi

# --- an editor that saves during the run. Standard input is more than a pipe holds: it is written as reach reads it, which
# is after it has read the document before it, and before it writes any
saved_during() {
  release 380 >docs/a.md
  release 380 >docs/z.md
  release 381 >docs/saved.md
  {
    head -c 300000 /dev/zero | tr '\0' '\n'
    "$@"
    release 380
  } | (cd docs && exec "$reach" update a.md - z.md) >out 2>err
  code=${PIPESTATUS[1]}
}
for save in "mv docs/saved.md docs/a.md" "cp docs/saved.md docs/a.md" "touch docs/a.md"; do
  # shellcheck disable=SC2086
  saved_during $save
  expect "exit code: $save during the run" 2 "$code"
  expect "what is said: $save during the run" \
    "a.md: error: this document was changed while reach worked it out [document-changed]
      = hint: save it where it is open, and run it again
1 error in a.md; nothing was written" "$(cat err)"
  expect "output: $save during the run" "" "$(cat out)"
  expect "the other document: $save during the run" "$(release 380)" "$(cat docs/z.md)"
  [ "$save" = "touch docs/a.md" ] && expect "the document: $save during the run" "$(release 380)" "$(cat docs/a.md)"
  [ "$save" = "touch docs/a.md" ] || expect "the document: $save during the run" "$(release 381)" "$(cat docs/a.md)"
done
saved_during true
expect "exit code: nothing saved during the run" 0 "$code"
expect "the document: nothing saved during the run" "$(cat docs/true.md)" "$(cat docs/a.md)"

# --- a folder means the documents in it: not those in hidden folders, or behind links
mkdir -p tree/below/.hidden tree/empty
for file in tree/b.md tree/below/a.html tree/below/.hidden/c.md tree/d.txt; do
  release 380 | sed "s|\.\./data|$PWD/data|" >"$file"
done
echo "No figures." >tree/notes.md
ln -s .. tree/below/up
ln -s ../b.md tree/below/link.md
before=$(cat tree/below/.hidden/c.md)
run update tree
expect "exit code of a folder" 0 "$code"
expect "what is said of a folder" "tree/b.md: updated 2 of 2 marks
tree/below/a.html: updated 2 of 2 marks
tree/d.txt: updated 2 of 2 marks" "$(cat err)"
expect "a document in a hidden folder" "$before" "$(cat tree/below/.hidden/c.md)"
expect "a link to a document" ../b.md "$(readlink tree/below/link.md)"
run check tree/ tree/b.md
expect "check of a folder" 0 "$code"
run check tree/empty
expect "exit code of a folder without documents" 2 "$code"
if [ "$(id -u)" != 0 ]; then
  mkdir -p tree/closed && chmod 000 tree/closed
  run check tree
  expect "exit code of a folder that cannot be listed" 2 "$code"
  expect "what is said of it" "tree/closed/: error: permission is denied [cannot-read]" "$(head -n 1 err)"
  chmod 755 tree/closed
fi

# --- a disk that is full before the last of several documents is written
mkdir several
release 380 >several/small.md
{ release 380; printf '%20000s\n' ''; } >several/long.md
before=$(traces several/*)
(ulimit -f 8; "$reach" update --root . several/small.md several/long.md >out 2>err)
expect "exit code of a disk that is full for one of two" 2 $?
expect "message of a disk that is full for one of two" "several/long.md: error: the file would be larger than is allowed [cannot-write]
1 error in several/long.md; nothing was written" "$(cat err)"
expect "both documents" "$before" "$(traces several/*)"
expect "files left behind" "several/long.md several/small.md" "$(echo several/*)"
run update --root . several/small.md several/long.md
expect "the same with room" 0 "$code"
rm -r several

# --- output that cannot be written
"$reach" check docs/stale.md >/dev/full 2>err
expect "exit code of check to a full disk" 2 $?
expect "message of check to a full disk" "1 error in <stdout>; the diff was not printed" "$(tail -n 1 err)"
(cd docs && "$reach" update - <a.md >/dev/full 2>../err)
expect "exit code of update - to a full disk" 2 $?
expect "message of update - to a full disk" "<stdout>: error: no space is left on the device [cannot-write]" "$(head -n 1 err)"
"$reach" update --dry-run docs/stale.md >&- 2>err
expect "exit code of --dry-run to a closed output" 2 $?
awk -v open="$open" 'BEGIN { print open; for (i = 0; i < 5000; ++i) print "It is <!-- reach:value Kent / total / 2018 -->0<!-- reach:end -->.\n\n\n" }' >docs/long.md
"$reach" check docs/long.md 2>err | head -n 1 >out
expect "exit code of a closed pipe" 141 "${PIPESTATUS[0]}"
expect "output to a closed pipe" "--- docs/long.md" "$(cat out)"
finish
