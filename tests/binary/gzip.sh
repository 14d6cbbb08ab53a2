#!/bin/bash
# Gzip archives: the same figures and the same errors whichever library unpacks them, and however many threads there are.
# Usage: gzip.sh REACH DATA REACH_WITHOUT_LIBRARIES
without=$(realpath "$3")
. "$(dirname "$0")/check.sh"

awk 'BEGIN {
  print "date,force,channel,page,count"
  for (row = 0; row < 100000; ++row)
    printf "20%02d-%02d-%02d,Force %d,calls,/%d,%d\n", 16 + row % 3, 1 + row / 3 % 12, 1 + row / 36 % 28, row % 40, row * 7919 % 100003, row % 1000
}' >plain.csv
gzip -k plain.csv
head -c 1000000 plain.csv | gzip >first
tail -c +1000001 plain.csv | gzip -1 >second
cat first second >members.csv.gz
{ cat plain.csv.gz; head -c 1000 /dev/zero; } >padded.csv.gz
gzip -c <"$data/south_east.csv" >small.csv.gz
: | gzip >empty.csv.gz
size=$(stat -c %s plain.csv.gz)
damage() { # FROM_THE_END FILE: another byte there
  cp plain.csv.gz "$2"
  printf '\377\377' | dd of="$2" bs=1 seek=$((size - $1)) conv=notrunc status=none
}
damage $((size / 2)) data.csv.gz
damage 7 checksum.csv.gz
damage 3 length.csv.gz
head -c $((size / 2)) plain.csv.gz >cut.csv.gz
{ cat plain.csv.gz; echo more; } >more.csv.gz
{ cat first; head -c 2000 second; } >last_cut.csv.gz

# says FILE EXPECTED: every reach, by any number of threads, says this of the file; its exit code is last.
says() {
  for program in "$reach" "$without"; do
    for threads in 1 2 3; do
      expect "$1: $(basename "$program"), $threads threads" "$2" \
        "$("$program" tally "$1" --sum-over page -q --threads "$threads" 2>&1; echo "exit $?")"
    done
  done
}
figures=$("$reach" tally plain.csv --sum-over page -q)
expect "there are figures" 121 "$(echo "$figures" | wc -l)"
for file in plain members padded; do
  says $file.csv.gz "$figures"$'\n'"exit 0"
  expect "$file from a pipe" "$figures" "$(cat $file.csv.gz | "$reach" tally - --sum-over page -q)"
done
for file in checksum length cut more last_cut; do
  run tally $file.csv.gz --sum-over page -q
  expect "$file.csv.gz is refused" "2 1 0" \
    "$code $(grep -c '^[^ ]*: error: the gzip archive is damaged or cut short \[cannot-read\]$' err) $(wc -l <out)"
  says $file.csv.gz "$(cat err)"$'\n'"exit 2"
done
for program in "$reach" "$without"; do  # what is unpacked of damaged data may be as many mistakes
  "$program" tally data.csv.gz --sum-over page -q >out 2>err
  expect "damaged data is refused" "2 1" "$? $(grep -c 'data.csv.gz.*: error: the gzip archive is damaged or cut short' err)"
  expect "damaged data has no figures" "" "$(cat out)"
  expect "a small archive" "$("$reach" report "$data/south_east.csv")" "$("$program" report small.csv.gz)"
  expect "an empty archive" "empty.csv.gz: error: the file is empty [empty-file]" "$("$program" report empty.csv.gz 2>&1 | head -n 1)"
done
finish
