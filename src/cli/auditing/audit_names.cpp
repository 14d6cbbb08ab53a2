#include "cli/auditing/audit_names.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include <fmt/core.h>

#include "cli/option/parse.hpp"
#include "cli/read/figure_rows.hpp"
#include "text/unicode.hpp"

namespace reach::cli {
namespace {

/// `the county=Kent`: the document's name, and the data's; the latter is empty without `=`.
struct SaidName {
  std::string said, meant;
};

SaidName said_name(std::string_view text) {
  const std::size_t sign = std::min(text.find('='), text.size());
  const std::string_view meant = sign < text.size() ? text.substr(sign + 1) : std::string_view();
  return {std::string(trim(text.substr(0, sign))), std::string(trim(meant))};
}

/// The names of `calls,offences`.
std::vector<std::string> words_of(const std::vector<std::string>& lists) {
  std::vector<std::string> words;
  for (const std::string& list : lists) {
    for (std::size_t at = 0; at <= list.size();) {
      const std::size_t end = std::min(list.find(',', at), list.size());
      const std::string_view word = trim(std::string_view(list).substr(at, end - at));
      if (!word.empty()) words.emplace_back(word);
      at = end + 1;
    }
  }
  return words;
}

}  // namespace

void check_names(const SaidNames& names, bool has_data, Diagnostics& faults) {
  const auto check = [&](const std::string& given, std::string_view option, std::string_view what,
                         std::string_view example) {
    const auto [said, meant] = said_name(given);
    if (said.empty() || meant.empty()) {
      refuse(faults, fmt::format("`{}` takes a name and a {} of the data, not {}", option, what, in_backticks(given)),
             fmt::format("write the name as the document has it, then the {}: {} {}", what, option, example));
    } else if (!has_data) {
      refuse(faults, fmt::format("`{}` names a {} of the data, and no data is given", option, what),
             "add the data: --data FILE");
    }
  };
  for (const std::string& place : names.places) check(place, "--place", "row", "\"the county=Kent\"");
  for (const std::string& measure : words_of(names.measures)) {
    if (measure.find('=') != std::string::npos) check(measure, "--measure", "channel", "calls=helpline");
  }
}

void take_names(const SaidNames& names, AuditTerms& terms) {
  for (const std::string& measure : words_of(names.measures)) {
    const auto [said, meant] = said_name(measure);
    terms.measures.push_back({said, meant});
  }
}

void find_names(const SaidNames& names, const Summary& summary, AuditTerms& terms, Diagnostics& findings) {
  const FigureRows rows(summary);
  for (const std::string& each : names.places) {
    const auto [said, meant] = said_name(each);
    const auto row = rows.find(meant, {}, findings);
    if (row) terms.places.push_back({said, row->line->name, row->kind != FigureRowKind::force});
  }
  for (MeasureName& measure : terms.measures) {
    if (measure.channel.empty()) continue;
    const auto channel = rows.find_channel(measure.channel, {}, findings);
    if (channel) measure.channel = *channel < summary.channels.size() ? summary.channels[*channel] : std::string();
  }
}

}  // namespace reach::cli
