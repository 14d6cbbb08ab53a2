// open: an input's bytes as UTF-8, or the report of what they are instead. For load.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include <reach/load.hpp>

#include "workbook/sheet.hpp"

namespace reach {

/// An input as text. Of a workbook it is that of one sheet, which says where its cells lie.
struct OpenedInput {
  Source text;
  std::string encoding;  ///< empty where it is a workbook, or not known
  std::shared_ptr<const workbook::Sheet> sheet;
  bool sound = false;  ///< else there is no text: what is wrong has been reported
};

enum class InputContent : std::uint8_t { figures, map };

/// The source as UTF-8, its encoding named; of a workbook, the sheet that the options name.
OpenedInput open_text(Source source, const LoadOptions& options, Diagnostics& diagnostics,
                      InputContent content = InputContent::figures);

}  // namespace reach
