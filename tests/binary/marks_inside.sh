#!/bin/bash
# Marks stay inside the repository: what a document may read, show and write. Nothing hangs.
# Usage: marks_inside.sh REACH DATA
. "$(dirname "$0")/check.sh"
mkdir -p site/.git site/docs site/data outside
cp "$data/south_east.csv" site/data/

# release FILE [HELPLINE]: a document about a data file, with this number of callers; 383 is true.
release() {
  printf '<!-- reach:data %s -->\nIn 2018, <!-- reach:value South East / helpline / 2018 -->%s<!-- reach:end --> called.\n' \
    "$1" "${2-383}"
}

# check_of FILE: checks a document that names this file, for at most some seconds.
check_of() {
  release "$1" >site/docs/release.md
  timeout 20 "$reach" check site/docs/release.md >out 2>err
  code=$?
}

# --- a working folder that was deleted
release data/south_east.csv >site/release.md
mkdir site/gone
(cd site/gone && rmdir ../gone && timeout 20 "$reach" check ../release.md >"$folder/out" 2>"$folder/err")
expect "exit code in a deleted folder" 2 $?
expect "what is said in a deleted folder" \
  "../release.md: error: the folder of this document cannot be found: the folder that reach runs in may have been deleted [cannot-read]" \
  "$(head -n 1 err)"
mkdir site/gone
(cd site/gone && rmdir ../gone && timeout 20 "$reach" check "$folder/site/release.md" >"$folder/out" 2>"$folder/err")
expect "a document named by its whole path, in a deleted folder" 0 $?
mkdir site/gone
(cd site/gone && rmdir ../gone && timeout 20 "$reach" check ../release.md --root "$folder/site" >"$folder/out" 2>"$folder/err")
expect "exit code in a deleted folder, with --root" 2 $?

# --- hidden files, and a file that is not a table: their contents are never shown
printf 'TOKEN=do-not-show\nOTHER=do-not-show\n' >site/.env
cp site/.env site/data/settings.txt
printf 'name,email,password\nann,ann@example.org,do-not-show\n' >site/data/users.csv
mkdir site/data/.keys && cp site/data/south_east.csv site/data/.keys/
ln -s ../.env site/data/link.csv
for file in ../.env ../data/.keys/south_east.csv ../data/link.csv ../.evn; do
  check_of "$file"
  expect "exit code of $file" 2 "$code"
  expect "what is said of $file" \
    "site/docs/release.md:1:1: error: \`$file\` is a hidden file, or in a hidden folder [bad-mark]" "$(head -n 1 err)"
done
check_of ../env
expect_without "a hidden file is not suggested" .env err
for file in ../data/settings.txt 2016=../data/settings.txt 2016=../data/users.csv \
  "../data/settings.txt --skip-lines 1" "../data/south_east.csv --regions ../data/settings.txt" \
  "../data/south_east.csv --rename ../data/users.csv"; do
  check_of "$file"
  expect "exit code of $file" 2 "$code"
  expect "that nothing is shown of $file" 1 "$(grep -c 'what it holds is not shown' err)"
  expect_without "what $file holds" do-not-show err
done

# --- guards: hidden folders above the repository, links within it, tables with a mistake
mkdir -p .cache && cp -r site .cache/
release ../data/south_east.csv >.cache/site/docs/release.md
run check .cache/site/docs/release.md
expect "a repository within a hidden folder" 0 "$code"
ln -s south_east.csv site/data/latest.csv
check_of ../data/latest.csv
expect "a link within the repository" 0 "$code"
printf 'force,website_2016,website_2018\nKent,12,1x\nSurrey,5,6\n' >site/data/mistake.csv
check_of ../data/mistake.csv
expect "a table with a mistake is quoted" 1 "$(grep -c 'is not a whole number: `1x`' err)"

# --- pipes and devices
mkfifo site/data/pipe.csv site/docs/pipe.md
check_of ../data/pipe.csv
expect "a pipe as data" \
  "site/docs/release.md:1:1: error: \`../data/pipe.csv\`: this is a pipe, not a file [cannot-read]" "$(head -n 1 err)"
for command in check update audit; do
  timeout 20 "$reach" $command site/docs/pipe.md >out 2>err
  expect "exit code of a pipe as document of $command" 2 $?
  expect "a pipe as document of $command" "site/docs/pipe.md: error: this is a pipe, not a file [cannot-read]" \
    "$(head -n 1 err)"
done
release site/data/south_east.csv >release.md
mkdir .git
"$reach" check <(cat release.md) --root site >out 2>err
expect "exit code of a substituted process as document" 2 $? # its marks are relative to /dev/fd
expect_without "a substituted process is read" "not a file" err
rmdir .git

# --- links out of the repository
release "$folder/site/data/south_east.csv" 380 >outside/real.md
cp outside/real.md kept.md
ln -s ../../outside/real.md site/docs/out.md
ln -s ../outside site/linked
for document in site/docs/out.md site/linked/real.md; do
  run update --root site "$document"
  expect "exit code of a link out of the repository" 2 "$code"
  expect "what is said of a link out of the repository" \
    "$document: error: a symbolic link leads to this document, out of the repository [outside-root]" "$(head -n 1 err)"
  run update --root site --dry-run "$document"
  expect "exit code of --dry-run" 2 "$code"
  expect "the file outside" "$(cat kept.md)" "$(cat outside/real.md)"
done
(cd site && "$reach" update docs/out.md >../out 2>../err)
expect "exit code without --root" 2 $?
expect "the file outside, without --root" "$(cat kept.md)" "$(cat outside/real.md)"
(cd site/docs && "$reach" check --root .. out.md >../../out 2>../../err)
expect "check reads it" 1 $?
run update --root . site/docs/out.md
expect "a link into the folder that --root names" 0 "$code"
expect "is followed" "$(release "$folder/site/data/south_east.csv" 383)" "$(cat outside/real.md)"
run update --root site site/docs/out.md
expect "nothing to write through a link" 0 "$code"

# --- guards: links within the repository, without one, and to where ../ leads
release ../data/south_east.csv 380 >site/docs/target.md
ln -s target.md site/docs/link.md
run update site/docs/link.md
expect "a link within the repository is followed" "$(release ../data/south_east.csv)" "$(cat site/docs/target.md)"
mkdir -p other/.git && cp "$data/south_east.csv" other/
release south_east.csv 380 >other/release.md
(cd site && "$reach" update ../other/release.md >../out 2>../err)
expect "another repository, from here" 0 $?
release south_east.csv 380 >other/release.md
(cd site && "$reach" update "$folder/other/release.md" >../out 2>../err)
expect "another repository by its whole path, from here" 0 $?
mkdir plain && cp "$data/south_east.csv" plain/
release south_east.csv 380 >outside/loose.md
ln -s ../outside/loose.md plain/release.md
run update plain/release.md
expect "a link where there is no repository" 0 "$code"

finish
