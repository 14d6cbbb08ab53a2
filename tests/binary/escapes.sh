#!/bin/bash
# Text from the input cannot control the terminal: neither cells, nor names of files, nor arguments.
# Usage: escapes.sh REACH DATA
. "$(dirname "$0")/check.sh"
escape=$(printf '\033')
escape_c1=$(printf '\302\233')      # U+009B, the one-character form of ESC [
bell=$(printf '\007')
override=$(printf '\342\200\256')   # U+202E, right-to-left override
latin=$(printf '\351')              # é in windows-1252, which is not UTF-8
attacks=("$escape[31m" "$escape]0;title$bell" "${escape_c1}31m" "$override" "$latin")

# harmless WHAT: neither stream holds an attack; JSON and text stay valid UTF-8.
harmless() {
  for stream in out err; do
    for byte in "$escape" "$escape_c1" "$bell" "$override"; do expect_without "$stream: $1" "$byte" "$stream"; done
    iconv -f UTF-8 -t UTF-8 "$stream" >/dev/null 2>&1 || expect "$stream: $1" "valid UTF-8" "$(cat "$stream")"
  done
}

for attack in "${attacks[@]}"; do
  printf 'force,website_2016,website_2018\nKent%s,1,2\n' "$attack" >name.csv
  printf 'force,website_2016,website_2018\nKent,1%s,2\n' "$attack" >count.csv
  printf 'force,website%s_2016,website_2018\nKent,1,2\n' "$attack" >header.csv
  printf '"force\n%s",website_2016,website_2018\nKent,1,2\n' "$attack" >broken.csv
  printf 'force,region\nKent,%s\n' "$attack" >map.csv
  cp "$data/south_east.csv" "good$attack.csv"
  printf 'force,website_2016,website_2018\nKent,5I,2\n' >"bad$attack.csv"
  shown=$(printf '%s' "$attack" | cat -v)
  for options in "" --json "--error-format json" "--color never"; do
    for file in name.csv count.csv header.csv broken.csv "good$attack.csv" "bad$attack.csv" "none$attack.csv" "$attack=$attack"; do
      # shellcheck disable=SC2086
      run report "$file" $options
      harmless "report of $(printf '%s' "$file" | cat -v) with $shown $options"
    done
  done
  for file in name.csv header.csv "good$attack.csv" "bad$attack.csv"; do
    run inspect "$file"
    harmless "inspect of $(printf '%s' "$file" | cat -v) with $shown"
    run inspect "$file" --json
    harmless "inspect --json of $(printf '%s' "$file" | cat -v) with $shown"
    python3 -m json.tool out >/dev/null || expect "inspect --json with $shown" JSON "$(cat out)"
  done
  for word in "$attack" "--$attack" "-$attack" "--format=$attack" "--delimiter=$attack" "--baseline=$attack" "--only=$attack" \
    "--encoding=$attack" "--rename=$attack" "--ignore-column=$attack" "--sum-over=$attack" "--output=none/$attack.csv"; do
    run report "$data/south_east.csv" "$word"
    harmless "the word $(printf '%s' "$word" | cat -v)"
  done
  run "$attack"
  harmless "the command $shown"
  run help "$attack"
  harmless "help on $shown"
  run report "$data/south_east.csv" --regions map.csv
  harmless "a map with $shown"
  run report - <name.csv
  harmless "standard input with $shown"
done
finish
