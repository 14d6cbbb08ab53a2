#include "load/small_table.hpp"

#include <utility>

#include <fmt/core.h>

#include "diagnostic/codes/records.hpp"
#include "load/csv/open.hpp"
#include "load/csv/withhold.hpp"
#include "text/listed.hpp"

namespace reach {
namespace {

/// Moves to the first row. Returns false after reporting that there is none.
bool find_first_row(Records& records, const SmallTableKind& kind, Diagnostics& diagnostics) {
  if (!records.skip_preamble()) {
    diagnostics.add(finding(kind.code, fmt::format("{} is empty", kind.what)).hint(kind.columns).in(records.name()));
    return false;
  }
  records.set_delimiter(records.sheet() != nullptr ? workbook::kDelimiter : records.find_delimiter());
  return records.next() && records.sound(records.batch().records.front());
}

void read_rows(Records& records, Diagnostics& diagnostics,
               const std::function<void(Records&, const Record&)>& take_row) {
  const std::uint32_t width = records.batch().records.front().field_count;
  std::size_t begin = 1;
  do {
    for (std::size_t at = begin; at < records.batch().records.size(); ++at) {
      const Record& record = records.batch().records[at];
      if (!records.sound(record) || is_blank(records.batch(), record)) continue;
      if (record.field_count == width) {
        take_row(records, record);
        continue;
      }
      diagnostics.add(error(code::field_count,
                            fmt::format("{}, where the header has {}", plural(record.field_count, "field"), width))
                          .hint("quote a name that holds the delimiter")
                          .at(records.place(record, record.begin, 1)));
    }
    begin = 0;
  } while (records.next());
}

}  // namespace

bool read_small_table(Source source, const LoadOptions& options, const SmallTableKind& kind, Diagnostics& diagnostics,
                      const std::function<bool(Records&, const Record&)>& take_header,
                      const std::function<void(Records&, const Record&)>& take_row) {
  const auto before = diagnostics.count(Severity::error);
  const std::uint64_t findings = diagnostics.checkpoint();
  const std::string file = source.name;
  OpenedInput opened = open_text(std::move(source), options, diagnostics);
  if (!opened.sound) return false;
  Records records(std::move(opened), options.schedule.window, diagnostics);
  const bool begun =
      find_first_row(records, kind, diagnostics) && take_header(records, records.batch().records.front());
  if (begun) read_rows(records, diagnostics, take_row);
  const bool good = begun && diagnostics.count(Severity::error) == before;
  if (!good && options.discreet) withhold(file, findings, diagnostics);
  return good;
}

}  // namespace reach
