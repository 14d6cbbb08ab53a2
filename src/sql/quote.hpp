// Names, literals and the forms of a dialect. For sql.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/sql.hpp>

namespace reach::sql {

/// A name in the quotes of the dialect: whatever it contains, it stays one name.
std::string quote_name(const SqlDialect& dialect, std::string_view text);
std::string quote_column(const SqlDialect& dialect, std::string_view text);
std::string quote_table(const SqlDialect& dialect, const std::vector<std::string>& parts);
/// A text literal: whatever it contains, it stays one literal.
std::string literal(const SqlDialect& dialect, std::string_view text);

/// The form with `@` replaced by `value`, and the words in braces by literals. `zone` replaces `{zone}`.
std::string fill(const SqlDialect& dialect, std::string_view form, std::string_view value, std::string_view zone = {});

}  // namespace reach::sql
