// One figure, named by a path and formatted for a sentence. For cli.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/marks/data_store.hpp"

namespace reach::cli {

/// `South East / helpline / 2018`: the last two parts are channel and figure, the rest is the row.
struct FigurePath {
  std::string_view row;
  std::string_view channel;
  std::string_view figure;  ///< a period, `baseline`, `comparison`, or a name in the table of figures
};
/// Nothing if there are fewer than three parts, or an empty one. Parts are separated by a slash between spaces.
std::optional<FigurePath> split_path(std::string_view path);

struct ValueStyle {
  int decimals = 0;       ///< of percentages
  bool plain = false;     ///< no commas between thousands
  bool sign = false;      ///< `+` before a value above zero
  bool absolute = false;  ///< no minus sign, for sentences such as `fell by`
  bool bare = false;      ///< no unit, for sentences such as `69 per cent`
};

/// The figure of a path: `4,393`, `-12`, `69%`. Nothing after reporting, without a place, that the path names no figure
/// of the data, or a missing one. O(length) on average.
std::optional<std::string> figure_value(DataSet& data, const FigurePath& path, const ValueStyle& style,
                                        PeriodKind prefer, Diagnostics& diagnostics);

}  // namespace reach::cli
