#include "load/dataset/rounded_totals.hpp"

namespace reach {

bool may_be_rounded(Int128 stated, Int128 off, std::uint64_t rounding, std::size_t rounded_parts) {
  const auto step = static_cast<Int128>(rounding);
  if (step == 0 || stated % step != 0) return false;
  if (rounded_parts == 0) return off < step;
  return off * 2 <= step * static_cast<Int128>(rounded_parts + 1);
}

}  // namespace reach
