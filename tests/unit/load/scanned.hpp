// Scanned records as text, to be compared whole. For the tests of the scanner.
#pragma once

#include <string>
#include <vector>

#include "load/csv/scanner.hpp"

/// `[Kent]["Thames ""Valley"""][]` for a record, quotes as they stand; of a faulty one its fault and where it is.
inline std::string shown(const reach::Batch& batch, const reach::Record& record) {
  using reach::RecordFault;
  const std::string at = " at " + std::to_string(record.fault_at);
  if (record.fault == RecordFault::open_quote) return "open quote" + at;
  if (record.fault == RecordFault::stray_quote) return "stray quote" + at;
  if (record.fault == RecordFault::text_after_quote) return "text after quote" + at;
  std::string text;
  for (std::uint32_t index = 0; index < record.field_count; ++index) {
    const auto& field = batch.fields[record.first_field + index];
    const std::string quote = field.quoted ? "\"" : "";
    text += "[" + quote + std::string(batch.raw(field)) + quote + "]";
  }
  return text;
}

inline std::vector<std::string> shown(const reach::Batch& batch) {
  std::vector<std::string> all;
  for (const auto& record : batch.records) all.push_back(shown(batch, record));
  return all;
}

using Texts = std::vector<std::string>;
