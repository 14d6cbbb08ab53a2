// audit: a document nobody marked → its tables, its sentences, and which of their figures are true. For audit and cli.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/keyed_hash.hpp>
#include <reach/summary.hpp>

namespace reach {

struct TableRow {
  std::uint64_t line = 0;  ///< of the document, from 1
  std::vector<std::string> cells;
};

/// A table as it stands in a document, whatever it is about.
struct FoundTable {
  std::string_view kind;  ///< `HTML`, `Markdown`, `tab-separated`, `aligned` or `CSV`
  std::vector<TableRow> rows;
};

/// A paragraph, list item or heading: text for readers, with its line breaks. Tags, code, comments and tables are gone.
struct Passage {
  std::uint64_t line = 0;
  bool heading = false;
  std::string text;
};

struct Page {
  std::vector<FoundTable> tables;  ///< by line
  std::vector<Passage> passages;   ///< by line
};

/// Parts a plain text, Markdown or HTML document into tables and prose; nothing after reporting text that is none
/// (invalid UTF-8, UTF-16, NUL). O(n) whatever is left open.
std::optional<Page> read_page(const std::string& name, std::string text, Diagnostics& diagnostics);

/// A table that looks like figures by force, written the way `load` reads published tables.
struct FigureTable {
  std::string text;                  ///< tab-separated
  std::vector<std::uint64_t> lines;  ///< of the document, for each line of `text`
};

/// The channel of counts whose header names a period only: they are totals of some kind.
inline constexpr std::string_view kUnnamedChannel = "people";

/// The table as figures by force: a column of names, and two columns of counts or more under headers that hold a period
/// or a word for a channel. Nothing where it is something else.
std::optional<FigureTable> as_figures(const FoundTable& table);

/// Whether two names mean one channel: alike as header cells are, or both words for the website, or for the helpline
/// (`Callers`).
bool is_same_channel(std::string_view a, std::string_view b);

/// A row of figures: a force, a region, or all regions.
struct FactRow {
  std::string name;
  bool is_region = false;
};

/// Stands for the total over all channels.
inline constexpr std::uint32_t kTotalChannel = UINT32_MAX;

/// Where a count stands.
struct Fact {
  std::uint32_t row = 0;
  std::uint32_t channel = kTotalChannel;
  Period period;
  auto operator<=>(const Fact&) const = default;
};

/// Every figure that a number in a sentence can be: counts by row, channel and period.
class Facts {
 public:
  /// Adds the figures of both periods, as far as there are any. Summaries of one table (or of the data) have one
  /// `source`; what is there already stays. O(figures × log).
  void add(const Summary& summary, std::size_t source);

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] const std::vector<FactRow>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<std::string>& channels() const { return channels_; }
  [[nodiscard]] const std::vector<Period>& periods() const { return periods_; }  ///< ascending
  /// The rows that a sentence without a name speaks of: the only region of each source, or all of its regions.
  [[nodiscard]] const std::vector<std::uint32_t>& default_rows() const { return default_rows_; }
  /// The periods compared first; the same one twice where there is only one.
  [[nodiscard]] Period baseline() const { return baseline_; }
  [[nodiscard]] Period comparison() const { return comparison_; }
  /// Missing where there is none. O(log n).
  [[nodiscard]] Count count(const Fact& fact) const;
  [[nodiscard]] Change change(std::uint32_t row, std::uint32_t channel, Period from, Period to) const;
  /// All places of a count. O(1) on average.
  [[nodiscard]] const std::vector<Fact>& with_value(std::int64_t value) const;
  /// `South East website`, `Kent total`.
  [[nodiscard]] std::string name(std::uint32_t row, std::uint32_t channel) const;
  /// Forces of different names.
  [[nodiscard]] std::size_t forces() const { return forces_; }

 private:
  std::uint32_t row_of(const Line& line, bool is_region, std::size_t source);
  void add_line(const Summary& summary, const Line& line, bool is_region, std::size_t source);
  void add_count(const Fact& fact, Count count);
  void add_channel(const std::string& channel, const Summary& summary);
  void add_default(std::uint32_t row, const Summary& summary);
  void choose_periods(const Summary& summary);

  std::vector<FactRow> rows_;
  std::vector<std::string> channels_;
  std::vector<Period> periods_;
  std::vector<std::uint32_t> default_rows_;
  Period baseline_, comparison_;
  std::map<Fact, Count> counts_;
  std::unordered_map<std::int64_t, std::vector<Fact>, NumberHash> by_value_;
  TextMap<std::uint32_t> row_ids_, channel_ids_;  ///< by folded name
  TextSet force_names_;
  std::size_t forces_ = 0;
  std::size_t default_forces_ = 0;  ///< of the default rows
};

enum class Verdict : std::uint8_t { contradicted, untraceable, remark, confirmed };

/// One figure or claim, and what is to be said of it.
struct Finding {
  Verdict verdict = Verdict::confirmed;
  std::uint64_t line = 0;
  std::string said;           ///< as the document has it
  std::string message;        ///< what is true: `South East website 2018 is 4,393`
  std::uint64_t figures = 1;  ///< that it is about; a table's are told together
};

/// What a careful reader says of a table: its header calls a change over several years `year on year`, a percentage has
/// a base of fewer than 50. `figures` are its own. O(rows).
std::vector<Finding> remark_table(const FoundTable& table, const Facts& figures);

/// Judges every number and every claim of the prose: by line, in the order of reading. O(n) for texts that name few
/// rows a sentence.
std::vector<Finding> judge_prose(const Page& page, const Facts& facts);

}  // namespace reach
