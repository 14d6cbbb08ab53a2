// The names of columns and rows as load reads them: the vocabulary of the model, and the words for measures. For load.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/column_names.hpp"
#include "model/total_words.hpp"

namespace reach {

/// The meaning of a header cell, as in read_column_name, except that `Total population` is not a total of counts.
HeaderWords read_header_words(std::string_view text, PeriodKind prefer);

/// Whether `text` is one of the names given by an option; compared like headers.
bool is_named(const std::vector<std::string>& names, std::string_view text);

/// Whether a channel of this name is a total over all channels.
bool is_total_channel(std::string_view name);

/// The most names that a message lists.
constexpr std::size_t kMostNames = 12;

/// `a, b and c`: lists the first of `all` names, which are in `names`; after `most`, `and 31 more`.
std::string listed_names(std::span<const std::string> names, std::size_t all, std::size_t most = kMostNames);
inline std::string listed_names(std::span<const std::string> names) { return listed_names(names, names.size()); }

/// `--ignore-column A --ignore-column "B C"`; after `most`, `and so on`.
std::string option_for_each(std::string_view option, std::span<const std::string> names, std::size_t most = kMostNames);

}  // namespace reach
