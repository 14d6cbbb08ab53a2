// load_populations: reads a file of forces and their populations.
#include <algorithm>
#include <optional>

#include <fmt/core.h>

#include <reach/load.hpp>

#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/population.hpp"
#include "load/cells/cell.hpp"
#include "load/cells/count_cell.hpp"
#include "load/dataset/names.hpp"
#include "load/small_table.hpp"
#include "load/words/measures.hpp"
#include "load/words/words.hpp"
#include "model/column_names.hpp"
#include "model/force_registry.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// `95000` of `95.000` and `95,000`.
std::string without_separators(std::string text) {
  std::erase_if(text, [](char c) { return c == '.' || c == ','; });
  return text;
}

constexpr std::int64_t kMostPeople = 10'000'000'000;
constexpr std::string_view kColumns =
    "its first row must name the columns force and population; or force, period and population; or force, "
    "population_2016 and so on";

/// A column of populations, and its period if its header gives one.
struct PeopleColumn {
  std::uint32_t at = 0;
  std::optional<Period> period;
};

/// The columns of the file that are read; others are left out.
struct PopulationHeader {
  std::optional<std::uint32_t> force, period;
  std::vector<PeopleColumn> people;

  /// Whether each figure's period is given in exactly one place, or no figure has a period.
  [[nodiscard]] bool is_sound() const {
    const auto dated =
        std::ranges::count_if(people, [](const PeopleColumn& column) { return column.period.has_value(); });
    const bool alike = dated == 0 ? people.size() == 1 : static_cast<std::size_t>(dated) == people.size() && !period;
    return force && !people.empty() && alike;
  }
};

/// Reads the file row by row.
class PopulationReader {
 public:
  PopulationReader(const LoadOptions& options, Diagnostics& diagnostics)
      : diagnostics_(diagnostics), reader_(options), options_(options) {}

  /// Nothing after reporting faults.
  std::optional<Populations> read(Source source);

 private:
  void read_source();
  bool read_header(const Record& record);
  std::optional<std::uint32_t> find_label(const Record& record, Role role);
  void read_row(const Record& record);
  void read_people(const Record& record, const std::string& force, const PeopleColumn& column,
                   std::optional<Period> period);
  /// Whether a figure may be read in two ways: `95.000`, or `95,000` in a file with `;`, where the comma often marks
  /// decimals.
  [[nodiscard]] bool may_be_decimals(std::string_view text, DotUse dot) const;
  /// The key of a force: its name, or the first name in the file for the same force of the registry.
  std::string key_of(const std::string& force);
  std::string text_of(const Record& record, std::uint32_t column) {
    std::string scratch;
    return std::string(
        trim(cell_text(records_->batch(), records_->batch().fields[record.first_field + column], scratch)));
  }
  void refuse(const Record& record, std::uint32_t column, std::string message, std::string hint) {
    records_->report(record, records_->batch().fields[record.first_field + column], code::bad_population,
                     std::move(message), std::move(hint));
  }

  Records* records_ = nullptr;  ///< while they are read
  Diagnostics& diagnostics_;
  CountReader reader_;
  const LoadOptions& options_;
  PopulationHeader header_;
  Populations found_;
};

/// Reads the source from a line above the header: `# source: mid-year estimates`.
void PopulationReader::read_source() {
  constexpr std::string_view kSource = "source:";
  for (const LineAbove& line : records_->above()) {
    std::string_view text = trim(line.text);
    while (text.starts_with('#')) text = trim(text.substr(1));
    while (text.ends_with(',')) text.remove_suffix(1);  // spreadsheets pad the row with commas
    if (!fold_name(text).starts_with(kSource)) continue;
    if (!found_.source.empty())
      diagnostics_.add(error(code::bad_population, "the file names two sources")
                           .hint("keep one of the two source lines")
                           .in(found_.file, line.number));
    found_.source = trim(text.substr(kSource.size()));
  }
  if (!found_.source.empty()) return;
  diagnostics_.add(warning(code::no_source, "the populations do not say where they come from")
                       .hint("name their source in a line above the header: # source: …")
                       .in(found_.file));
}

/// The column whose name fits the label best; reports two that fit equally well.
std::optional<std::uint32_t> PopulationReader::find_label(const Record& record, Role role) {
  std::optional<std::uint32_t> best, equal;
  int least = 0;
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const HeaderWords words = read_header_words(text_of(record, at), options_.period);
    if (words.role != role || (best && words.rank > least)) continue;
    equal = best && words.rank == least ? best : std::nullopt;
    best = at;
    least = words.rank;
  }
  if (!equal) return best;
  refuse(record, *best,
         fmt::format("{} and {} both give the {}", in_backticks(text_of(record, *equal)),
                     in_backticks(text_of(record, *best)), role == Role::force ? "force" : "period"),
         "delete one of the two columns");
  return best;
}

bool PopulationReader::read_header(const Record& record) {
  header_.force = find_label(record, Role::force);
  header_.period = find_label(record, Role::period);
  for (std::uint32_t at = 0; at < record.field_count; ++at) {
    const HeaderWords words = read_channel_words(text_of(record, at), options_.period);
    if (measure_of(words.channel).measure == Measure::population) header_.people.push_back({at, words.period});
  }
  if (header_.is_sound()) return true;
  refuse(record, 0, "these are not the columns of populations", std::string(kColumns));
  return false;
}

void PopulationReader::read_row(const Record& record) {
  const std::string force = renamed(text_of(record, *header_.force), options_.rename);
  if (force.empty()) return refuse(record, *header_.force, "this population has no force", "name the force");
  std::optional<Period> period;
  if (header_.period) {
    period = parse_period(text_of(record, *header_.period), options_.period);
    if (!period) return refuse(record, *header_.period, "this is not a period", "give a year (2016) or the like");
  }
  for (const PeopleColumn& column : header_.people)
    read_people(record, force, column, column.period ? column.period : period);
}

void PopulationReader::read_people(const Record& record, const std::string& force, const PeopleColumn& column,
                                   std::optional<Period> period) {
  const std::string text = text_of(record, column.at);
  const CountCell cell = reader_.read(text);
  const auto* count = std::get_if<Count>(&cell.count);
  if (count != nullptr && count->is_missing()) return;
  if (count == nullptr || count->value() < 1 || count->value() > kMostPeople) {
    return refuse(record, column.at, fmt::format("a population cannot be {}", in_backticks(text)),
                  "give a whole number above 0; leave the cell empty if there is no figure");
  }
  if (may_be_decimals(text, cell.dot)) {
    return records_->report(
        record, records_->batch().fields[record.first_field + column.at], code::ambiguous_count,
        fmt::format("{} may be {} or a thousandth of it", in_backticks(text), without_separators(text)),
        "write the figure without dots and commas");
  }
  std::vector<PeopleIn>& all = found_.entries[key_of(force)];
  if (std::ranges::find(all, period, &PeopleIn::period) != all.end()) {
    return refuse(
        record, *header_.force,
        fmt::format("{} has two populations{}", in_backticks(force), period ? " in " + period_label(*period) : ""),
        "keep one of them");
  }
  all.push_back({period, count->value()});
  found_.all_periods = !period;
}

bool PopulationReader::may_be_decimals(std::string_view text, DotUse dot) const {
  return dot == DotUse::either || (records_->delimiter() == ';' && comma_use(text) == CommaUse::either);
}

std::string PopulationReader::key_of(const std::string& force) {
  const std::string own = fold_header(force);
  const RegistryNumber number = options_.registry ? find_registered_force(force) : RegistryNumber{0};
  return number == 0 ? own : found_.registered.try_emplace(number, own).first->second;
}

std::optional<Populations> PopulationReader::read(Source source) {
  found_.file = source.name;
  const SmallTableKind kind{code::bad_population, "the file of populations", std::string(kColumns)};
  const auto take_header = [this](Records& records, const Record& record) {
    records_ = &records;
    if (!read_header(record)) return false;
    read_source();
    return true;
  };
  const auto take_row = [this](Records&, const Record& record) { read_row(record); };
  const bool good = read_small_table(std::move(source), options_, kind, diagnostics_, take_header, take_row);
  return good ? std::optional(std::move(found_)) : std::nullopt;
}

}  // namespace

std::optional<Populations> load_populations(Source source, const LoadOptions& options, Diagnostics& diagnostics) {
  return PopulationReader(options, diagnostics).read(std::move(source));
}

}  // namespace reach
