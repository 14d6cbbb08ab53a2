#!/bin/bash
# `--rejects FILE` gets the rows set aside unchanged, and is replaced atomically, however the rows are read.
# Usage: rejects.sh REACH DATA
. "$(dirname "$0")/check.sh"

header='date,force,channel,page,count'
sound() { seq -f '201%.0f' 6 8 | while read -r year; do printf "$year-03-%02d,Kent,website,/,5\r\n" {1..28}; done; }
bad=$'2016-04-01,Kent,website,"two\nlines",5I\r\n2016-04-02,,website,/,5\r\n2018-02-30,Kent,website,/,5\r\n'
{ printf '%s\r\n' "$header"; sound; printf '%s' "$bad"; printf '2018-04-01,Kent,website,/'; } >counts.csv
expected=$(printf '%s\r\n%s2018-04-01,Kent,website,/' "$header" "$bad")
aside=(--sum-over page --max-rejects 5 --rejects bad.csv)

# set_aside HOW: what was set aside is as expected.
set_aside() {
  expect "exit code: $1" 0 "$code"
  expect "what is set aside: $1" "$expected" "$(cat bad.csv)"
  expect "temporary files: $1" 0 "$(find . -name '.reach-*' | wc -l)"
  rm -f bad.csv
}
run tally counts.csv "${aside[@]}"
set_aside "a file"
figures=$(cat out)
gzip -k counts.csv
run tally counts.csv.gz "${aside[@]}"
set_aside "an archive"
run tally - "${aside[@]}" <counts.csv
set_aside "standard input"
run tally <(cat counts.csv.gz) "${aside[@]}"
set_aside "a pipe"
run inspect counts.csv "${aside[@]}"
code=0 set_aside "inspect"
{ printf 'Title\n'; cat counts.csv; } >titled.csv
run tally titled.csv --skip-lines 1 "${aside[@]}"
expect "skipped lines" $'Title\n'"$expected" "$(cat bad.csv)"

sed -e 's/5I/5/; s/,,/,Kent,/; s/02-30/02-28/; s/,\/$/,\/,5/' <<<"$expected" >mended.csv
run tally counts.csv mended.csv "${aside[@]}"
expect "with the mended rows" "All forces,Kent,website,2016,150" "$(grep ,2016, out)"
rm -f bad.csv

# Large files are read by several threads, and again from the start if their parts do not fit together.
{
  echo "$header"
  for year in {1951..2018}; do printf "$year-%02d-01,Kent,website,/page-with-a-long-name-to-fill-the-file,5\n" {1..12}; done
} >once.csv
{ cat once.csv; for _ in {1..90}; do tail -n +2 once.csv; echo '2018-01-01,Kent,website,/,x'; done; } >large.csv
many=(--sum-over page --max-rejects 90 --rejects bad.csv)
run tally large.csv "${many[@]}" --threads 1
single=$(cat out err bad.csv)
expect "rows of a large file" 91 "$(wc -l <bad.csv)"
run tally large.csv "${many[@]}" --threads 4
expect "by four threads" "$single" "$(cat out err bad.csv)"
sed 's/,\/page.*,/,/; s/,\/,/,/; s/page,//' large.csv >repeated.csv
run tally repeated.csv --max-rejects 100000 --rejects bad.csv --threads 4
together=$(cat out err bad.csv)
run tally repeated.csv --max-rejects 100000 --rejects bad.csv --threads 1
expect "repeated dates by four threads" "$(cat out err bad.csv)" "$together"

echo old >bad.csv
chmod 604 bad.csv
for refused in "--max-rejects 4" "--max-rejects 5 --strict" "--max-rejects 5 --for 2015"; do
  run tally counts.csv --sum-over page --rejects bad.csv $refused
  expect "exit code: $refused" 2 "$code"
  expect "the old file: $refused" old "$(cat bad.csv)"
done
run tally counts.csv "${aside[@]}"
expect "its mode stays" 604 "$(stat -c %a bad.csv)"
sed 's/5I/5/; s/,,/,Kent,/; s/02-30/02-28/; $d' counts.csv >good.csv
run tally good.csv "${aside[@]}"
expect "nothing to set aside" "$header" "$(tr -d '\r' <bad.csv)"

printf 'force,website_2016,website_2018\nD\xe9von,1,x\nKent,1,2\n' >latin.csv
run tally latin.csv --encoding windows-1252 --max-rejects 1 --rejects bad.csv
expect "rows in their encoding" "$(printf 'force,website_2016,website_2018\nD\xe9von,1,x')" "$(cat bad.csv)"
iconv -f windows-1252 -t UTF-16 latin.csv >wide.csv
run tally wide.csv --encoding UTF-16 --max-rejects 1 --rejects bad.csv
expect "rows in UTF-16" $'D\xc3\xa9von,1,x' "$(iconv -f UTF-16 -t UTF-8 bad.csv | tail -n 1)"

(ulimit -f 8; "$reach" tally repeated.csv --max-rejects 100000 --rejects full.csv >out 2>err)
expect "a full disk" 2 $?
expect "message: a full disk" "full.csv: error: the file would be larger than is allowed [cannot-write]" "$(grep full.csv: err)"
expect "nothing was written" 0 "$(cat out | wc -c)"
expect "no half file" 0 "$(find . -name full.csv -o -name '.reach-*' | wc -l)"

echo old >bad.csv
mkfifo slow
for signal in INT TERM HUP; do
  env --default-signal "$reach" tally slow "${aside[@]}" -o out.csv &
  exec 5>slow
  cat counts.csv >&5
  sleep 0.1
  kill -"$signal" $! 2>/dev/null
  sleep 0.1
  exec 5>&-
  wait $! 2>/dev/null
  code=$?
  expect "exit code after SIG$signal" $((128 + $(kill -l $signal))) "$code"
  expect "the old file after SIG$signal" old "$(cat bad.csv)"
  expect "temporary files after SIG$signal" 0 "$(find . -name '.reach-*' | wc -l)"
done
expect "no output" 0 "$(find . -name out.csv | wc -l)"
finish
