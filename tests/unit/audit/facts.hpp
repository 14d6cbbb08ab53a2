// The reference figures as facts, and what is found in a text by them. For the unit tests of audit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <reach/audit.hpp>

#include "line_of.hpp"

namespace reach::audit_test {

using Texts = std::vector<std::string>;

inline Line line(std::string name, std::int64_t website_2016, std::int64_t helpline_2016, std::int64_t website_2018,
                 std::int64_t helpline_2018) {
  return line_of(std::move(name),
                 {{Count(website_2016), Count(website_2018)}, {Count(helpline_2016), Count(helpline_2018)}},
                 {Count(website_2016 + helpline_2016), Count(website_2018 + helpline_2018)});
}

inline Summary south_east() {
  Summary summary;
  summary.periods = {{PeriodKind::calendar_year, 2016}, {PeriodKind::calendar_year, 2018}};
  summary.channels = {"website", "helpline"};
  RegionBlock block;
  block.figures = line("South East", 2480, 346, 4393, 383);
  block.forces = {line("Surrey", 483, 97, 949, 101), line("Sussex", 479, 51, 1008, 78),
                  line("Thames Valley", 1069, 106, 1741, 107), line("Kent", 449, 92, 695, 97)};
  summary.regions = {block};
  summary.overall = block.figures;
  return summary;
}

inline Page page(std::string text) {
  Diagnostics diagnostics;
  return read_page("release.md", std::move(text), diagnostics).value_or(Page{});
}

/// `+ 383: South East helpline 2018`: + confirmed, ! contradicted, ? not traceable, # remark.
inline Texts judged(std::string text, const Summary& summary = south_east(), Facts facts = {}) {
  facts.add(summary, 0);
  Texts texts;
  std::vector<Finding> findings;
  judge_prose(page(std::move(text)), facts, findings);
  for (const Finding& finding : findings) {
    constexpr std::string_view kSigns = "!?#+";
    texts.push_back(std::string(1, kSigns[static_cast<std::size_t>(finding.verdict)]) + ' ' + finding.said() + ": " +
                    finding.message());
  }
  return texts;
}

/// What is found below a table read as it stands: `+` confirmed, `!` contradicted, `?` not traceable.
inline Texts found(const std::string& table, const std::string& sentence) {
  const Page read = page(table + sentence + '\n');
  Facts facts;
  for (const FoundTable& each : read.tables) {
    facts.kinds.push_back(each.rows.front().cells.front());
    facts.add(as_measures(each).value(), 0);
  }
  Texts texts;
  std::vector<Finding> findings;
  judge_prose(read, facts, findings);
  for (const Finding& finding : findings)
    texts.push_back("!?#+"[static_cast<std::size_t>(finding.verdict)] + finding.said());
  return texts;
}

}  // namespace reach::audit_test
