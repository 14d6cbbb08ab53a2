#!/bin/bash
# Other programs that reach starts: their messages are dropped, and their output is limited.
# Usage: other_programs.sh REACH DATA
. "$(dirname "$0")/check.sh"
printf '%%PDF-1.4\n' >release.pdf
mkdir programs

# reader COMMANDS: makes a pdftotext that does this.
reader() {
  printf '#!/bin/sh\n%s\n' "$1" >programs/pdftotext
  chmod +x programs/pdftotext
}
audit() { PATH=$PWD/programs:$PATH run audit release.pdf --data "$data/south_east.csv" "$@"; }

reader 'echo noise >&2; echo "In 2018, Kent had 792 contacts."'
audit
expect "a PDF is read by what pdftotext writes" 0 "$code"
expect_without "what pdftotext says is dropped" noise err
reader 'echo noise >&2; exit 1'
audit --error-format json
expect "exit code: pdftotext fails" 2 "$code"
expect_without "what it says then is dropped, too" noise err
expect "each line of standard error is JSON" 0 "$(grep -cv '^{.*}$' err)"
reader 'exec head -c 300000000 /dev/zero'
audit
expect "exit code: pdftotext writes without end" 2 "$code"
expect "it is stopped" 1 "$(grep -c 'could not read' err)"
finish
