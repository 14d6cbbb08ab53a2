// The header of an input: finding it, and reporting that there is none. For load.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "load/dataset/dataset_builder.hpp"
#include "load/header/header.hpp"

namespace reach {

/// Moves `records` to the header and sets the delimiter; adds a note about titles that it skips. Stores all lines above
/// the header in `above` if rows may be set aside. Returns false after reporting that there is no header.
bool find_header(DatasetBuilder& all, Records& records, InputInfo& info, const Input& input, std::string& above);

/// For a header that fits a layout only if the period is given: takes the period that the dates above it state, with a
/// note.
void take_stated_period(DatasetBuilder& all, const Records& records, const Header& header, Input& input);

/// For a first line that fits no layout: reports a header below it, or that the line contains figures. Returns false if
/// it finds neither.
bool report_no_header(const DatasetBuilder& all, Records& records, const Header& header, const Input& input);

/// Reports that the input ends before the last line of --rows.
void report_short(DatasetBuilder& all, const Records& records, std::uint64_t last_line);

/// Adds a note about lines that --rows leaves out, if there are any.
void note_left_out(DatasetBuilder& all, const Records& records, std::uint64_t last_line);

/// `line`; in a workbook `row`.
std::string_view row_word(const Records& records);

/// `line 3`, `lines 1 and 2`, `lines 1 to 3`.
std::string lines_text(const Records& records, std::uint64_t first, std::uint64_t last);

}  // namespace reach
