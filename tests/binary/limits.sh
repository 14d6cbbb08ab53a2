# Limited resources: too little memory ends with one clean message; few threads and processes give the same figures.
# Usage: limits.sh REACH DATA
. "$(dirname "$0")/check.sh"

if ! (ulimit -v 200000 && "$reach" --version) >/dev/null 2>&1; then
  echo "skipped: limits (the sanitizers need more memory, and threads of their own)"
  finish
fi

awk 'BEGIN {
  print "date,force,channel,id"
  for (n = 0; n < 60000; ++n) printf "201%d-03-%02d,Kent,website,%012x\n", 6 + n % 2 * 2, 1 + n % 28, n * 7919
}' >visits.csv
distinct=(report visits.csv --distinct id --threads 4)
"$reach" "${distinct[@]}" >expected.out 2>expected.err

refused=0
for kilobytes in 6000 8000 10000 12000 14000 16000 20000 24000 32000 48000; do
  { (ulimit -v $kilobytes && "$reach" --version >/dev/null); } 2>/dev/null || continue  # it cannot even start
  (ulimit -v $kilobytes && "$reach" "${distinct[@]}" -o new.txt) >out 2>err
  code=$?
  if [ $code = 0 ]; then
    expect "with $kilobytes kB: the same" "$(cat expected.out)" "$(cat new.txt)"
  else
    refused=1
    expect "with $kilobytes kB: refused" "2 reach: error: out of memory" "$code $(tail -n 1 err)"
    expect "with $kilobytes kB: nothing is left" "" "$(find . -name '*new.txt' -o -name '.reach*')"
  fi
  rm -f new.txt
done
expect "one of the limits is too low for this file" 1 "$refused"

# As nobody in particular, who has no other process; root has no such limit.
if [ "$(id -u)" = 0 ] && command -v setpriv >/dev/null; then
  chmod 777 . && chmod a+r ./*
  cp "$reach" ./reach && chmod a+rx ./reach
  alone() { setpriv --reuid=60123 --clear-groups bash -c 'ulimit -u 1; exec ./reach "$@"' alone "$@"; }
  alone "${distinct[@]}" >out 2>err
  expect "with one thread: exit" 0 $?
  expect "with one thread: the same figures" "$(cat expected.out)" "$(cat out)"
else
  echo "skipped: a limit of processes (only root can run reach as somebody else)"
fi
finish
