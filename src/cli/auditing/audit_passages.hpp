// Judges the prose of a page by the figures of its tables or of the data. For cli/auditing.
#pragma once

#include <cstdint>

#include <reach/audit.hpp>

#include "cli/auditing/audit.hpp"

namespace reach::cli {

/// Adds the figures of the data, with counts rounded to the nearest `rounding`; exact if that is 0.
void add_data(Facts& facts, const AuditTerms& terms, std::int64_t rounding);

/// Judges the passages of a page, and adds the findings to the audit. Passages that state that their counts are rounded
/// are judged by rounded data, all others by exact figures.
void judge_passages(const Page& page, const Facts& facts, const AuditTerms& terms, Audit& audit);

}  // namespace reach::cli
