// The parts of a table's name.
#include <reach/sql.hpp>

namespace reach {

std::optional<std::vector<std::string>> parse_table_name(std::string_view text) {
  std::vector<std::string> parts;
  for (std::size_t at = 0;; ++at) {
    std::string part;
    const bool quoted = at < text.size() && text[at] == '"';
    if (quoted) {
      for (++at;; ++at) {
        if (at == text.size()) return std::nullopt;
        if (text[at] == '"' && (++at == text.size() || text[at] != '"')) break;
        part += text[at];
      }
    }
    for (; !quoted && at < text.size() && text[at] != '.'; ++at) part += text[at];
    if (part.empty()) return std::nullopt;
    parts.push_back(std::move(part));
    if (at == text.size()) return parts;
    if (text[at] != '.') return std::nullopt;
  }
}

}  // namespace reach
