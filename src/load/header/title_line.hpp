// Whether a line above a header is a title, or says something about the columns. For load.
#pragma once

#include <string>
#include <string_view>

#include "load/csv/scanner.hpp"
#include "load/header/header.hpp"

namespace reach {

struct TitleContext {
  const Batch& batch;
  const Header& header;   ///< the one below
  bool is_header_spaced;  ///< a space follows each delimiter in it
};

/// Whether a line says nothing about single columns: a blank one, a comment, a line of one cell, a name and its value
/// (`Report,Users by area`), or prose with commas in it. `raw` is the line, trimmed.
bool is_title_line(const TitleContext& context, const Record& record, std::string_view raw, char delimiter);

/// Whether a text changes the time of the periods below it: `Year ending` over `March 2017`.
bool changes_time(const std::string& text);

/// Whether a cell names a column of forces or regions, or nothing.
bool names_label(std::string_view text);

/// A title without the delimiters and quotes around it.
std::string_view trim_title(std::string_view raw, char delimiter);

}  // namespace reach
