#include "diagnostic/words.hpp"

#include "diagnostic/codes/rejects.hpp"

namespace reach {

bool is_heard(Code code, Severity severity, bool quiet) {
  return !quiet || severity == Severity::error || code == code::rows_set_aside;
}

}  // namespace reach
