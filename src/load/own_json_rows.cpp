#include "load/own_json_rows.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include <reach/period.hpp>

#include "load/csv/open.hpp"
#include "load/header/measure_check.hpp"
#include "load/words/words.hpp"
#include "text/csv_field.hpp"

namespace reach {
namespace {

constexpr OwnObstacle kOfPeople{"this is a report on different people, whose totals are not the sums of its rows",
                                "write what was counted instead: reach tally FILE -f jsonl"};
constexpr OwnObstacle kNoForces{"this report has no rows of forces", "write it without --summary"};
constexpr OwnObstacle kNoChannels{"this report has no channels, only totals", "write it with all its channels"};

constexpr std::array<std::string_view, 2> kPeriodKeys{"baseline", "comparison"};

/// Builds a line of delimited text.
class LineText {
 public:
  void add(std::string_view cell) {
    if (!empty_) text_ += kMadeDelimiter;
    add_field(text_, cell, kMadeDelimiter);
    empty_ = false;
  }
  std::string take() { return std::move(text_); }

 private:
  std::string text_;
  bool empty_ = true;
};

/// The text of a member, if it has no line break: every row of the text must be one line.
const std::string* line_of_text(const Json& object, std::string_view key) {
  const Json* const member = object.find(key);
  const std::string* const text = member == nullptr ? nullptr : member->text();
  return text != nullptr && text->find_first_of("\r\n") == std::string::npos ? text : nullptr;
}

/// A count, or the symbol that accompanies a null; nothing if both are given, or neither.
std::optional<std::string> count_text(const Json* count, const Json* symbol) {
  if (count == nullptr) return std::nullopt;
  if (!count->is_null()) return symbol == nullptr ? std::optional(count->dump()) : std::nullopt;
  const std::string* const text = symbol == nullptr ? nullptr : symbol->text();
  return text == nullptr || text->find_first_of("\r\n") != std::string::npos ? std::nullopt : std::optional(*text);
}

/// A count with its markers, `p` or (as 0.1.0 wrote them) `[p]`: `449 [p]`; nothing if a marker is not text. Missing
/// figures take no markers.
std::optional<std::string> with_markers(std::optional<std::string> count, const Json* markers, bool is_missing) {
  if (!count || markers == nullptr || is_missing) return count;
  for (const Json& marker : markers->items()) {
    const std::string* const text = marker.text();
    if (text == nullptr || text->find_first_of("\r\n") != std::string::npos) return std::nullopt;
    count->append(text->starts_with('[') ? " " : " [").append(*text).append(text->ends_with(']') ? "" : "]");
  }
  return count;
}

constexpr std::string_view kCodeColumn = "area code";

/// The code of a row's area; empty if it has none.
std::string_view code_text(const Json& row) {
  const std::string* const code = line_of_text(row, "code");
  return code == nullptr ? std::string_view() : std::string_view(*code);
}

/// A row of `reach tally`: `{"region":…,"force":…,"channel":…,"period":…,"count":449}`.
class TallyRows {
 public:
  TallyRows(std::string value, const Json& first, const LoadOptions& options)
      : value_(std::move(value)), has_codes_(first.find("code") != nullptr), options_(options) {}

  [[nodiscard]] std::string header() const {
    LineText line;
    for (const std::string_view key : kLabels) line.add(key);
    if (has_codes_) line.add(kCodeColumn);
    line.add(value_);
    return line.take();
  }

  std::optional<std::string> operator()(const Json& row) const {
    const Json* const symbol = row.find("symbol");
    const Json* const markers = row.find("markers");
    const auto count = with_markers(count_text(row.find(value_), symbol), markers, symbol != nullptr);
    std::size_t further = 0;
    for (const std::string_view key : kFurther) further += row.find(key) == nullptr ? 0U : 1U;
    if (!count || row.keys().size() != kLabels.size() + 1 + further) return std::nullopt;
    LineText line;
    for (const std::string_view key : kLabels) {
      const std::string* const text = line_of_text(row, key);
      if (text == nullptr) return std::nullopt;
      const bool is_channel = key == "channel" && !(value_ == "distinct" && *text == kUnion);
      line.add(is_channel ? write_channel_cell(*text, channel_spelling(*text, false, options_)) : *text);
    }
    if (has_codes_) line.add(code_text(row));
    line.add(*count);
    return line.take();
  }

 private:
  static constexpr std::array<std::string_view, 4> kLabels{"region", "force", "channel", "period"};
  static constexpr std::array<std::string_view, 4> kFurther{"symbol", "markers", "code", "code_symbol"};
  std::string value_;
  bool has_codes_;  ///< rows have the codes of their areas
  const LoadOptions& options_;
};

/// A column name from which this channel and period are read back.
std::string column_of(const std::string& channel, std::string_view period, const LoadOptions& options) {
  const std::string plain = channel + ' ' + std::string(period);
  const HeaderWords words = read_header_words(plain, options.period);
  const bool reads_back = words.role == Role::value && words.channel == channel && words.period &&
                          channel_spelling(channel, false, options) != ChannelSpelling::said;
  return reads_back ? plain : std::string(kChannelPrefix).append(channel).append(" / ").append(period);
}

/// A force's row of `reach report`: `{"region":…,"force":…,"baseline":"2016","comparison":"2018","channels":{…},
/// "total":{…}}`. Its total becomes a stated total, which shows if channels are missing from the report.
class ReportRows {
 public:
  ReportRows(const Json& first, const LoadOptions& options) : options_(options) {
    const auto names = first.find("channels")->keys();
    channels_.assign(names.begin(), names.end());
    for (const std::string_view key : kPeriodKeys) periods_.push_back(*line_of_text(first, key));
    has_codes_ = first.find("code") != nullptr;
  }

  [[nodiscard]] std::string header() const {
    LineText line;
    line.add("region");
    line.add("force");
    if (has_codes_) line.add(kCodeColumn);
    for (const std::string& period : periods_) {
      for (const std::string& channel : channels_) line.add(column_of(channel, period, options_));
      line.add("total " + period);
    }
    return line.take();
  }

  std::optional<std::string> operator()(const Json& row) const {
    const std::string* const region = line_of_text(row, "region");
    const std::string* const force = line_of_text(row, "force");
    const Json* const channels = row.find("channels");
    const Json* const total = row.find("total");
    if (region == nullptr || force == nullptr || channels == nullptr || total == nullptr || !is_alike(row, *channels))
      return std::nullopt;
    LineText line;
    line.add(*region);
    line.add(*force);
    if (has_codes_) line.add(code_text(row));
    for (const std::string_view key : kPeriodKeys) {
      for (const Json& measure : channels->values()) {
        if (!add_count(line, measure, key)) return std::nullopt;
      }
      if (!add_count(line, *total, key)) return std::nullopt;
    }
    return line.take();
  }

 private:
  [[nodiscard]] bool is_alike(const Json& row, const Json& channels) const {
    for (std::size_t at = 0; at < kPeriodKeys.size(); ++at) {
      const std::string* const period = line_of_text(row, kPeriodKeys[at]);
      if (period == nullptr || *period != periods_[at]) return false;
    }
    return std::ranges::equal(channels.keys(), channels_);
  }

  static bool add_count(LineText& line, const Json& measure, std::string_view key) {
    const Json* const symbols = measure.find("symbols");
    const Json* const symbol = symbols == nullptr ? nullptr : symbols->find(key);
    const Json* const markers = measure.find("markers");
    const auto count = with_markers(count_text(measure.find(key), symbol),
                                    markers == nullptr ? nullptr : markers->find(key), symbol != nullptr);
    if (count) line.add(*count);
    return count.has_value();
  }

  std::vector<std::string> channels_;
  std::vector<std::string> periods_;
  bool has_codes_ = false;  ///< rows have the codes of their areas
  const LoadOptions& options_;
};

/// Whether a row has the members that every row of a report has.
bool is_of_report(const Json& row) {
  const Json* const channels = row.find("channels");
  const Json* const total = row.find("total");
  const auto has_text = [&](std::string_view key) { return line_of_text(row, key) != nullptr; };
  return has_text("region") && std::ranges::all_of(kPeriodKeys, has_text) && channels != nullptr && total != nullptr &&
         total->find("change") != nullptr;
}

template <typename Rows>
std::optional<OwnForm> form_of(Rows rows, const Json& first) {
  if (!rows(first)) return std::nullopt;
  std::string header = rows.header();
  return OwnForm{std::move(header), std::move(rows)};
}

}  // namespace

std::optional<std::variant<OwnForm, OwnObstacle>> own_form(const Json& row, const LoadOptions& options) {
  for (const std::string_view value : {"count", "distinct"}) {
    if (row.find(value) == nullptr) continue;
    auto form = form_of(TallyRows(std::string(value), row, options), row);
    if (form) return *std::move(form);
  }
  if (!is_of_report(row)) return std::nullopt;
  if (row.find("total")->find("additive") != nullptr) return kOfPeople;
  if (row.find("force") == nullptr) return kNoForces;
  if (row.find("channels")->keys().empty()) return kNoChannels;
  auto form = form_of(ReportRows(row, options), row);
  if (!form) return std::nullopt;
  return *std::move(form);
}

}  // namespace reach
