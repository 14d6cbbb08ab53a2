# The fuzzers, for `smoke` and `long`: runs the command given once per target as `COMMAND NAME DICTIONARY CORPUS`.
each_target() {
  "$@" scan reach.dict corpus
  "$@" report reach.dict corpus
  "$@" document document.dict corpus_document
  if [ -x "$build/tests/fuzz/fuzz_workbook" ]; then "$@" workbook workbook.dict corpus_workbook; fi
}
