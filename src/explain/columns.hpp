// The parts of a working as aligned rows. For explain and cli.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "explain/working.hpp"

namespace reach::explain {

/// A name, made safe to show beside figures.
std::string shown(std::string_view name);

/// `580`, `[c]`.
std::string number(Count count);
/// `580`, `97 [r]`.
std::string number(const ExplainedPart& part);

/// Aligns the rows of all periods in the same columns. Sources go beside the sums if every row then fits 80 columns,
/// or else on lines of their own.
class ExplainColumns {
 public:
  /// Points into the working. Linear in its parts and the rows they come from, except for sorting these.
  explicit ExplainColumns(const Working& working);

  /// `  Surrey  580 = website 483 + helpline 97  counts.csv:2`, with its line end.
  [[nodiscard]] std::string line(const ExplainedPart& part) const;
  /// `  sum     580`, with its line end.
  [[nodiscard]] std::string sum_line(const ExplainedPart& sum, std::string_view remark) const;

 private:
  struct FigureRow {
    std::string label, count, sum, source;
  };
  [[nodiscard]] FigureRow row_of(const ExplainedPart& part) const;
  [[nodiscard]] std::string head_of(const FigureRow& row) const;
  [[nodiscard]] bool beside() const;
  void measure(const FigureRow& row);

  [[nodiscard]] std::string sum_label() const { return working_.united ? "union" : "sum"; }

  const Working& working_;
  std::size_t label_ = 0, count_ = 0, sum_ = 0, source_ = 0;  // widths
};

}  // namespace reach::explain
