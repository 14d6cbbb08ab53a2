// Increases by long division on decimal digits, as on paper: the second algorithm that Change::increase is tested
// against. For the tests of the model.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include <reach/count.hpp>

/// The digits of 100 × |comparison − baseline| / baseline, one by one, by subtraction; no product or quotient of large
/// numbers, no allocation. `Number` must hold 10 × baseline.
template <typename Number>
class LongDivision {
 public:
  static constexpr int kMostDecimals = 6;

  LongDivision(Number baseline, Number comparison)
      : divisor_(baseline), negative_(comparison < baseline), rest_(negative_ ? baseline - comparison : comparison) {
    if (!negative_) rest_ -= baseline;
    std::array<std::uint8_t, 20> dividend{};  // digits, the last one first
    std::size_t size = 0;
    for (; rest_ > 0; rest_ /= 10) dividend[size++] = static_cast<std::uint8_t>(rest_ % 10);
    while (size > 0) step(dividend[--size]);
    step(0);
    step(0);  // per cent
    whole_ = size_;
  }

  /// The increase × 10^decimals, half away from zero: up where the first digit left out is 5 or more.
  /// To be called with decimals 0, 1, 2…, in this order.
  reach::Int128 rounded(int decimals) {
    while (size_ < whole_ + static_cast<std::size_t>(decimals) + 1) step(0);
    reach::Int128 value = 0;
    for (std::size_t at = 0; at + 1 < size_; ++at) value = value * 10 + digits_[at];
    if (digits_[size_ - 1] >= 5) ++value;
    return negative_ ? -value : value;
  }

 private:
  /// Brings down one digit of the dividend.
  void step(std::uint8_t digit) {
    rest_ = rest_ * 10 + digit;
    std::uint8_t times = 0;
    for (; rest_ >= divisor_; rest_ -= divisor_) ++times;
    digits_[size_++] = times;
  }

  Number divisor_;
  bool negative_;
  Number rest_;  // 0 before the first step
  std::array<std::uint8_t, 32> digits_{};
  std::size_t size_ = 0;
  std::size_t whole_ = 0;
};
