// A table in HTML, for the pages of others and for our own. For report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/report.hpp>

#include "report/table.hpp"

namespace reach::report {

/// What elements have besides their meaning: attributes, each with a space before it.
struct HtmlLooks {
  std::string_view table;
  std::string_view left;        ///< of cells that hold names
  std::string_view total;       ///< of rows that sum others
  std::string_view whole = {};  ///< of an element around `2016-17`, which keeps it on one line; empty: there is none
};

/// `bdi` keeps a right-to-left name from reordering what stands beside it.
std::string html_name(const Name& name);

/// A figure in a sentence of a page.
inline constexpr Pen kHtmlProse{html_name, "%", kPoints, true};

/// `2016-17`, which browsers would break behind its hyphen, in an element that has the attributes `whole`.
std::string unbroken(std::string_view period, std::string_view whole);

/// A caption, heads of columns, rows and regions with their scope, a body a region, the last total in the foot. The
/// caption is escaped. O(cells).
std::string html_table(const Table& table, std::string_view caption, const HtmlLooks& looks, bool thousands);

/// `2018 compared with 2016`.
std::string comparison_words(const Summary& summary);

/// Notes as a list; empty where there are none. They are escaped.
std::string html_notes(const std::vector<std::string>& notes);

}  // namespace reach::report
