// One figure, named by a path and written as it stands in a sentence. For cli/marks.
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
  std::string_view figure;  ///< a period, `baseline`, `comparison`, or a name of the table of figures
};
/// Nothing where there are fewer than three parts, or an empty one. Parts are parted by a slash between spaces.
std::optional<FigurePath> split_path(std::string_view path);

struct ValueStyle {
  int decimals = 0;       ///< of percentages
  bool plain = false;     ///< no commas between thousands
  bool sign = false;      ///< `+` before what is above zero
  bool absolute = false;  ///< no minus: the sentence says `fell by`
};

/// The figure of a path: `4,393`, `-12`, `69%`. Nothing after reporting, without a place, a path that names no figure
/// of the data, or one that is missing there. O(length) on average.
std::optional<std::string> figure_value(DataSet& data, const FigurePath& path, const ValueStyle& style,
                                        PeriodKind prefer, Diagnostics& diagnostics);

}  // namespace reach::cli
