// The names of columns and rows as load reads them: the vocabulary of the model, and what measures add to it. For load.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/column_names.hpp"
#include "model/total_words.hpp"

namespace reach {

/// What a header cell says: read_column_name, but `Total population` is no total of counts.
HeaderWords read_header_words(std::string_view text, PeriodKind prefer);

/// Whether one of the names, which an option gave, is `text`; compared as headers are.
bool is_named(const std::vector<std::string>& names, std::string_view text);

/// Whether a channel of this name is a total over channels.
bool is_total_channel(std::string_view name);

}  // namespace reach
