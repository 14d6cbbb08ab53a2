#include "cli/auditing/audit_passages.hpp"

#include <map>
#include <string>
#include <string_view>

#include <fmt/core.h>

#include "cli/auditing/audit_tables.hpp"
#include "text/ascii.hpp"

namespace reach::cli {
namespace {

/// What a passage says that its counts are rounded to; 0 if it does not say so.
std::int64_t rounding_of(const Passage& passage) {
  for (const std::int64_t base : {5, 10}) {
    if (passage.text.find(fmt::format("{}{}.", kRoundedTo, base)) != std::string::npos) return base;
  }
  return 0;
}

/// The passage without the `about` that reach writes before rounded counts: in rounded data, 540 is exact.
Passage without_about(Passage passage) {
  constexpr std::string_view kAbout = "about ";
  for (std::size_t at = passage.text.find(kAbout); at != std::string::npos; at = passage.text.find(kAbout, at)) {
    const std::size_t next = at + kAbout.size();
    const bool number = next < passage.text.size() && is_digit(passage.text[next]);
    if (number) passage.text.erase(at, kAbout.size());
    at = number ? at : next;
  }
  return passage;
}

/// The passages of a page by rounding. Each part has all headings, because these say what is counted.
std::map<std::int64_t, Page> by_rounding(const Page& page) {
  std::map<std::int64_t, Page> pages;
  for (const Passage& passage : page.passages) {
    if (!passage.heading) pages[rounding_of(passage)];
  }
  for (const Passage& passage : page.passages) {
    const std::int64_t rounding = rounding_of(passage);
    for (auto& [base, part] : pages) {
      if (passage.heading || base == rounding) part.passages.push_back(base > 0 ? without_about(passage) : passage);
    }
  }
  return pages;
}

}  // namespace

void add_data(Facts& facts, const AuditTerms& terms, std::int64_t rounding) {
  AggregateOptions figures = terms.figures;
  figures.round = rounding;
  visit_summaries(*terms.data, figures, {}, [&](const Summary& summary) { facts.add(summary, 0); });
}

void judge_passages(const Page& page, const Facts& facts, const AuditTerms& terms, Audit& audit) {
  std::string* const working = terms.working ? &audit.working : nullptr;
  const auto pages = terms.data == nullptr ? std::map<std::int64_t, Page>() : by_rounding(page);
  if (pages.size() == pages.count(0)) return judge_prose(page, facts, audit.findings, working);
  for (const auto& [rounding, part] : pages) {
    if (rounding == 0) {
      judge_prose(part, facts, audit.findings, working);
      continue;
    }
    Facts rounded;
    rounded.measures = facts.measures;
    rounded.places = facts.places;
    add_data(rounded, terms, rounding);
    judge_prose(part, rounded, audit.findings, working);
  }
}

}  // namespace reach::cli
