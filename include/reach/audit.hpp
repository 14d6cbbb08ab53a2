// audit: an unmarked document → its tables, its sentences, and which of their figures are true. For audit and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/diagnostic.hpp>
#include <reach/keyed_hash.hpp>
#include <reach/page.hpp>
#include <reach/summary.hpp>

namespace reach {

/// A table that looks like figures by force, written in the form in which `load` reads published tables.
struct FigureTable {
  std::string text;                  ///< tab-separated
  std::vector<std::uint64_t> lines;  ///< for each line of `text`, its line in the document
  std::string kind;                  ///< the header of the names: `Health board`
};

/// The name for a channel of counts whose header has only a period: the counts are totals of some kind.
inline constexpr std::string_view kUnnamedChannel = "people";

/// The table as figures by force: a column of names, and at least two columns of counts whose headers name a period or
/// contain a word for a channel. Returns nothing for any other table.
std::optional<FigureTable> as_figures(const FoundTable& table);

/// The family of words that a channel's name belongs to, 1 and up: those of one family mean one channel. 0 if none.
int channel_family(std::string_view name);

/// A row of figures: a force, a region, or all regions.
struct FactRow {
  std::string name;
  bool is_region = false;
  bool stated = true;         ///< false: a sum that the document never states; it contradicts nothing
  bool as_it_stands = false;  ///< from a table read as it stands: its columns are not added up
  bool one_channel = false;   ///< its only channel is its total, which is not kept a second time
  std::uint32_t source = 0;   ///< the table that it is in
  std::uint64_t line = 0;     ///< in the document, where that is known

  /// True of a row of several regions: `All forces`. O(1).
  [[nodiscard]] bool is_collective() const;
};

/// The channel number of the total over all channels.
inline constexpr std::uint32_t kTotalChannel = UINT32_MAX;
/// That of the rate: the total over all channels per so many people.
inline constexpr std::uint32_t kRateChannel = UINT32_MAX - 1;

enum class Verdict : std::uint8_t { contradicted, untraceable, remark, confirmed };

enum class TracedKind : std::uint8_t { count, change, increase, annual, share };

/// The one figure that a number was traced to.
struct TracedFigure {
  TracedKind kind = TracedKind::count;
  std::uint32_t row = 0, channel = kTotalChannel;
  Period from, to;  ///< of a count and a share, only `to`
  bool operator==(const TracedFigure&) const = default;
};

/// The words of a finding about a figure or claim.
struct FindingWords {
  std::string said;                         ///< as the document has it
  std::string message;                      ///< what is true: `South East website 2018 is 4,393`
  std::optional<TracedFigure> traced = {};  ///< of a confirmed number: the one figure of the facts that it is
};

/// A figure or claim, and the verdict on it. Findings that say the same may share their words: there may be a hundred
/// thousand of them.
struct Finding {
  Finding(Verdict given, std::uint64_t at, std::string said, std::string message, std::uint64_t covered = 1)
      : Finding(given, at, std::make_shared<const FindingWords>(FindingWords{std::move(said), std::move(message)}),
                covered) {}
  Finding(Verdict given, std::uint64_t at, std::shared_ptr<const FindingWords> shared, std::uint64_t covered = 1)
      : verdict(given), line(at), figures(covered), words(std::move(shared)) {}

  Verdict verdict;
  std::uint64_t line;
  std::uint64_t figures;                      ///< how many figures it covers; those of one table are reported together
  std::shared_ptr<const FindingWords> words;  ///< never null

  [[nodiscard]] const std::string& said() const { return words->said; }
  [[nodiscard]] const std::string& message() const { return words->message; }
};

/// The period of figures whose table gives no period. It is not a real year, so no sentence can name it.
inline constexpr Period kUndated{PeriodKind::calendar_year, 0};

/// What a column of a table is about.
struct TableMeasure {
  std::string name;  ///< kUnnamedChannel if the table gives none
  bool percent = false;
  bool additive = true;  ///< false for percentages, rates and averages, which have no sums
  bool total = false;    ///< the sum of the other measures
};

/// A figure of a table as it stands: `digits` / 10^`decimals`, at most `half_step` from the true value in the same
/// unit; 0 if it is exact. 12.5 thousand is 12,500, and its half step is 50.
struct MeasuredFigure {
  std::uint32_t row = 0, measure = 0;
  Period period = kUndated;
  std::int64_t digits = 0;
  int decimals = 0;
  std::int64_t half_step = 0;
};

/// A table read as it stands: each figure by its row, its measure and its period, none of them added up.
struct MeasuredTable {
  std::string trouble;  ///< why it could not be read; then there are no figures
  std::vector<FactRow> rows;
  std::vector<TableMeasure> measures;
  std::vector<MeasuredFigure> figures;
  std::vector<std::string> left_out;  ///< columns with figures that could not be read, each with its reason
  std::vector<std::string> others;    ///< columns that number or date the rows: a rank, a code, a year of foundation
  std::string kind;                   ///< the header of the names: `Health board`; empty if years name the rows
  std::vector<Finding> findings;      ///< stated sums and changes that do not follow from the figures
  std::size_t checked = 0;            ///< stated sums and changes that do
};

/// Reads a table as it stands: names of rows, or years, down the side; measures, or years, across. Nothing if it has no
/// figures. O(cells × log).
std::optional<MeasuredTable> as_measures(const FoundTable& table);

/// Identifies one count: its row, channel and period.
struct Fact {
  std::uint32_t row = 0;
  std::uint32_t channel = kTotalChannel;
  Period period;
  auto operator<=>(const Fact&) const = default;
};

/// What a document calls a row of the figures: `the county`, for the force `Kent`.
struct PlaceName {
  std::string called, row;
  bool is_region = false;
};

/// What a document calls what is counted, `calls`: in a channel, or in all together.
struct MeasureName {
  std::string called;
  std::string channel = {};  ///< empty: all
};

/// Every figure that a number in a sentence could refer to: counts by row, channel and period.
class Facts {
 public:
  std::vector<MeasureName> measures;  ///< what the figures count, in words of the user: `calls`
  std::vector<std::string> others;    ///< columns of the tables without figures; sentences may mention them
  std::vector<std::string> kinds;     ///< what the tables call their rows: `Health board`
  std::vector<PlaceName> places;      ///< what the document calls rows, in words of the user: `the county`

  /// Adds the figures of both periods, where they exist. Summaries of one table (or of the data) share one `source`,
  /// and are added one after another. Figures added earlier are kept. O(figures × log). `states_totals`: the source has
  /// rows for regions; otherwise they are sums that its author never wrote.
  void add(const Summary& summary, std::uint32_t source, bool states_totals = true);

  /// Adds the figures of a table as it stands. O(figures × log).
  void add(const MeasuredTable& table, std::uint32_t source);

  [[nodiscard]] bool empty() const { return rows_.empty(); }
  [[nodiscard]] const std::deque<FactRow>& rows() const { return rows_; }
  [[nodiscard]] const std::vector<std::string>& channels() const { return channels_; }
  [[nodiscard]] const std::vector<Period>& periods() const { return periods_; }  ///< ascending
  /// The rows of the table that a row is in, itself among them. O(log tables + rows).
  [[nodiscard]] std::vector<std::uint32_t> rows_beside(std::uint32_t row) const;
  /// The channels in which a row has figures, the total last. O(channels × log figures).
  [[nodiscard]] std::vector<std::uint32_t> channels_of(std::uint32_t row) const;
  [[nodiscard]] std::size_t force_rows() const { return force_rows_; }  ///< of all tables
  [[nodiscard]] std::size_t region_rows() const { return rows_.size() - force_rows_; }
  /// Whether any row is in a table as it stands.
  [[nodiscard]] bool has_rows_as_they_stand() const { return as_they_stand_; }
  /// The rows meant by a sentence that names no row: the only region of each source, or all of its regions. None, if
  /// there are more than eight: any may be meant.
  [[nodiscard]] const std::vector<std::uint32_t>& default_rows() const { return default_rows_; }
  /// Whether so many tables are alike that a sentence may mean the total of any: `default_rows` is empty then.
  [[nodiscard]] bool has_too_many_totals() const { return too_many_defaults_; }
  /// The periods of the first comparison; the same period twice if there is only one.
  [[nodiscard]] Period baseline() const { return baseline_; }
  [[nodiscard]] Period comparison() const { return comparison_; }
  /// The figure in units of 1 / `one()`, or missing if there is none. O(log n).
  [[nodiscard]] Count count(const Fact& fact) const;
  /// The unit of `count`: 1, or a power of ten if there are figures with decimals.
  [[nodiscard]] std::int64_t one() const;
  /// How far the true value may be from a figure that the document rounded, in the unit of `count`; 0 if it is exact.
  [[nodiscard]] std::int64_t half_step(const Fact& fact) const;
  [[nodiscard]] bool is_percent(std::uint32_t channel) const;
  /// Per how many people the rates are; 0 if there are none.
  [[nodiscard]] std::int64_t per() const { return per_; }
  /// Whether the figures of a channel have sums: those of percentages, rates and averages have none.
  [[nodiscard]] bool is_additive(std::uint32_t channel) const;
  [[nodiscard]] Change change(std::uint32_t row, std::uint32_t channel, Period from, Period to) const;
  /// The numbers of the facts that are this whole number: those of channels by row, then the totals. O(log n); after an
  /// addition they are sorted first, O(n log n).
  [[nodiscard]] std::span<const std::uint32_t> with_value(std::int64_t value) const;
  [[nodiscard]] const Fact& fact(std::uint32_t number) const { return figures_[number].fact; }
  /// Whether a fact is of this channel: one of a row with only one channel is of the total, too.
  [[nodiscard]] bool is_of(const Fact& fact, std::uint32_t channel) const {
    return fact.channel == channel || (channel == kTotalChannel && rows_[fact.row].one_channel);
  }
  /// How many people live in the area of a row, where its rate is known; otherwise 0. O(log n).
  [[nodiscard]] std::int64_t people(std::uint32_t row, Period period) const;
  /// Whether a total, over all channels, is this whole number. O(log n), as `with_value`.
  [[nodiscard]] bool has_total(std::int64_t value) const;
  /// `South East website`, `Kent total`.
  [[nodiscard]] std::string name(std::uint32_t row, std::uint32_t channel) const;
  /// The number of differently named forces; 0 if no table has them all: then `all four` could mean the forces of any
  /// table. O(1).
  [[nodiscard]] std::size_t forces() const;

 private:
  /// How exact a figure is: its decimals, and how far the true value may be from it, in the same unit.
  struct Precision {
    int decimals = 0;
    std::int64_t half_step = 0;
    bool operator==(const Precision&) const = default;
  };
  /// A figure as it is written: `digits` / 10^decimals. There are millions of them.
  struct KnownFigure {
    Fact fact;
    std::int64_t digits = 0;
    std::uint32_t precision = 0;  ///< an index into `precisions_`
  };

  std::uint32_t row_of(const FactRow& row);
  std::uint32_t row_of(const Line& line, bool is_region, std::uint32_t source);
  void add_line(const Summary& summary, const Line& line, bool is_region, std::uint32_t source);
  void add_count(const Fact& fact, Count count);
  void add_rate(const Fact& fact, Count total, Count people);
  void add_figure(const Fact& fact, std::int64_t digits, const Precision& precision);
  void settle_figures(std::size_t before);
  void sort_by_value() const;
  void add_measure(const TableMeasure& measure);
  void add_channels(const std::vector<std::string>& channels);
  void add_default(std::uint32_t row, std::size_t forces);
  void choose_periods(Period baseline, Period comparison);
  [[nodiscard]] const KnownFigure* find(const Fact& fact) const;
  [[nodiscard]] std::optional<std::int64_t> whole(const KnownFigure& figure) const;

  std::deque<FactRow> rows_;  ///< never copied as they grow, like `figures_`
  std::vector<std::string> channels_;
  std::vector<Period> periods_;
  std::vector<std::uint32_t> default_rows_;
  Period baseline_, comparison_;
  std::deque<KnownFigure> figures_;  ///< by fact
  std::vector<Precision> precisions_;
  mutable std::vector<std::uint32_t> by_value_;  ///< numbers of figures
  mutable bool by_value_sorted_ = false;         ///< since the last addition
  int decimals_ = 0;                             ///< the most of any figure
  std::int64_t per_ = 0;
  std::map<Fact, std::int64_t> people_;                 ///< by the facts of the rates
  std::vector<bool> percent_, not_additive_;            ///< by channel; those beyond their ends are plain counts
  TextMap<std::uint32_t> channel_ids_;                  ///< by folded name
  TextMap<std::uint32_t> force_ids_, region_ids_;       ///< the last rows of these names, folded
  std::map<int, std::vector<std::uint32_t>> families_;  ///< channels, by the words they share
  bool states_totals_ = true;                           ///< of the source that is being added
  bool distinct_ = false;                               ///< different people are counted, whose totals are no sums
  std::vector<std::uint32_t> first_rows_;               ///< of each source, in the order in which they were added
  std::size_t force_rows_ = 0;
  std::size_t forces_here_ = 0;     ///< of the source that is being added
  std::size_t most_forces_ = 0;     ///< the most of any source
  std::size_t default_forces_ = 0;  ///< how many forces are in a table whose total is a default row
  bool too_many_defaults_ = false, as_they_stand_ = false;
};

/// Whether a table has a percentage, or a header about changes: without either there are no remarks. O(cells).
bool may_be_remarked(const FoundTable& table);

/// Remarks on a table that a careful reader would make: the header calls a change over several years `year on year`, or
/// a percentage has a base below 50. `figures` are the table's own. O(rows).
std::vector<Finding> remark_table(const FoundTable& table, const Facts& figures);

/// Judges every number and claim in the prose, by line, in reading order, and adds what it finds to `findings`. O(n)
/// for texts whose sentences name few rows. `working`, if given, receives how each sentence was understood: its words
/// by what they do, and its claims.
void judge_prose(const Page& page, const Facts& facts, std::vector<Finding>& findings, std::string* working = nullptr);

}  // namespace reach
