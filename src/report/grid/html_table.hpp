// A table in HTML, for other people's pages and our own. For report.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/report.hpp>

#include "report/table.hpp"

namespace reach::report {

/// The presentation attributes of elements, each with a space before it.
struct HtmlLooks {
  std::string_view table;
  std::string_view left;        ///< for cells with names
  std::string_view total;       ///< for total rows
  std::string_view whole = {};  ///< for an element around `2016-17` that keeps it on one line; empty: no such element
};

/// A name in `bdi`, so that right-to-left text does not reorder what is beside it.
std::string html_name(const Name& name);

/// For figures in the sentences of a page.
inline constexpr Pen kHtmlProse{html_name, "%", kPoints, true};

/// `2016-17`, which browsers would break after its hyphen, in an element with the attributes `whole`.
std::string unbroken(std::string_view period, std::string_view whole);

/// A table with a caption, scoped headers for columns, rows and regions, one body per region, and the last total in the
/// foot. The caption is already escaped. O(cells).
std::string html_table(const Table& table, std::string_view caption, const HtmlLooks& looks, bool thousands);

/// `2018 compared with 2016`; of a series `2016 to 2018`.
std::string comparison_words(const Summary& summary);

/// Notes as a list; empty if there are none. The notes are already escaped.
std::string html_notes(const std::vector<std::string>& notes);

}  // namespace reach::report
