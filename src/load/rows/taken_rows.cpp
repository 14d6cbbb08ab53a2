// Stated totals of confidential counts: kept until it is known what they are totals of, then taken.
#include <algorithm>
#include <set>

#include "load/rows/input_reader.hpp"
#include "load/words/measures.hpp"
#include "load/words/plain_header.hpp"
#include "load/words/words.hpp"

namespace reach {
namespace {

/// Whether stated totals can be those of the counts as read. They cannot under --region-rows, as only the end of the
/// data shows which rows are forces; nor if rows are summed, totals are rounded, or people may be counted twice.
bool may_state_totals(const LoadOptions& options) {
  return options.region_rows == RegionRows::none && options.sum_over.empty() && options.rounded_totals == 0 &&
         !options.accept_overlap;
}

/// Whether every row of the table is counted, so that the rows above a total are all its parts.
bool has_all_rows(const DatasetBuilder& all) { return !all.options.rows && all.set_aside.rows() == 0; }

/// The formula of a figure that is a total, or null. If there are several, the likeliest.
const Formula* total_formula(std::span<const Formula> formulas) {
  const auto found = std::ranges::find(formulas, Role::total, &Formula::what);
  return found == formulas.end() ? nullptr : &*found;
}

/// The slots of a total over one period; empty if the figure is not one.
std::vector<Slot> slots_of_total(const Stated& figure, std::span<const Slot> slots) {
  const Formula* const formula = total_formula(figure.formulas);
  if (formula == nullptr) return {};
  std::vector<Slot> found;
  for (const std::uint32_t slot : formula->comparison) found.push_back(slots[slot]);
  const bool one_period =
      std::ranges::all_of(found, [&](const Slot& slot) { return slot.period == found.front().period; });
  return one_period ? found : std::vector<Slot>();
}

/// The name of a header column without its period: `Total` of `Total 2016`.
std::string bare_name(const Header& header, const HeaderColumn& column) {
  return read_channel_words(plain_header(column.text), header.forms.prefer()).channel;
}

/// Whether columns of counts are left out, which a total may contain.
bool leaves_counts_out(const Header& header) {
  return std::ranges::any_of(header.columns, [&](const HeaderColumn& column) {
    if (column.role != Role::ignored) return false;
    constexpr Roles kCounts = role_set({Role::value, Role::plain, Role::count, Role::unknown});
    const std::string plain = plain_header(column.text);
    const bool counts = (kCounts & role_set({read_header_words(plain, header.forms.prefer()).role})) != 0;
    const NamedMeasure measure = measure_of(bare_name(header, column));
    return counts && (measure.measure == Measure::count || !measure.certain);
  });
}

/// Whether a column is the total of all channels: its name says no more than that, its parts are all on one side of it,
/// and no row contradicts it.
bool is_of_all_channels(const InputReader& file, const StatedColumn& stated) {
  const Binding& binding = file.binding;
  const Formula* const total = total_formula(stated.formulas);
  if (total == nullptr || file.column_totals.differs(stated.column)) return false;
  const std::string name = bare_name(binding.header, binding.header.columns[stated.column]);
  const bool says_all = is_grand_total(name) || fold_header(name) == "all channels";
  const auto is_before = [&](std::uint32_t slot) { return binding.counts[slot].column < stated.column; };
  return says_all &&
         (std::ranges::all_of(total->comparison, is_before) || std::ranges::none_of(total->comparison, is_before));
}

std::set<ColumnIndex> columns_of_all_channels(const InputReader& file) {
  std::set<ColumnIndex> columns;
  if (leaves_counts_out(file.binding.header)) return columns;
  for (const StatedColumn& stated : file.binding.stated) {
    if (is_of_all_channels(file, stated)) columns.insert(stated.column);
  }
  return columns;
}

/// The total that a figure states, if some of its parts are confidential. `parts` are by force, then by slot.
std::optional<TakenTotal> total_in(const Stated& figure, std::uint32_t row, std::span<const Slot> slots,
                                   std::span<const Count> parts, Origin origin) {
  const auto count = taken_total(figure.value, parts);
  if (!count) return std::nullopt;
  const std::uint32_t channel = slots.size() == 1 && !RowId(row).is_force() ? slots.front().channel : kAllChannels;
  return TakenTotal{{row, channel, slots.front().period}, *count, origin, parts.size() / slots.size(), slots.size()};
}

/// The rows of totals of an input, and which forces they cover.
class TotalRows {
 public:
  TotalRows(const InputReader& file, std::span<const TotalRow> rows) : file_(file), all_(file.all), rows_(rows) {}

  /// The row that a total row covers, by its name and position: a region, or all forces. Nothing if in doubt.
  [[nodiscard]] std::optional<RowId> covered(const TotalRow& row) const {
    const auto find = [&](const std::string& name) { return name.empty() ? nullptr : all_.regions.find(name); };
    const auto* const by_column = find(row.region);
    const auto* by_name = find(total_of(row.name));
    if (by_name == nullptr && all_.rows.is_given_total(row.name)) by_name = find(row.name);
    if (by_column != nullptr) {
      const bool agrees = by_name != nullptr ? *by_name == *by_column : is_grand_total(row.name);
      return agrees ? std::optional(RowId::region(*by_column)) : std::nullopt;
    }
    if (by_name != nullptr) return has_forces_of(row, *by_name) ? std::optional(RowId::region(*by_name)) : std::nullopt;
    return is_grand_total(row.name) && is_beside_all(row) ? std::optional(RowId::all()) : std::nullopt;
  }

 private:
  /// Whether the rows above a total are exactly those of the region that it names. Only if options give the regions,
  /// they may not be.
  [[nodiscard]] bool has_forces_of(const TotalRow& row, std::uint32_t region) const {
    if (!all_.options.gives_regions()) return true;
    for (std::size_t at = 0; at < file_.forces.size(); ++at) {
      const bool is_above = at >= row.block_begin && at < row.block_end;
      if (is_above != (all_.region(file_.forces[at]) == region)) return false;
    }
    return true;
  }
  /// Whether all forces are above a row, and no other total covers only some of them; or all are below it, and there is
  /// no other total.
  [[nodiscard]] bool is_beside_all(const TotalRow& row) const {
    const std::size_t above = row.block_end - row.block_begin;
    const std::size_t forces = file_.forces.size();
    if (row.position == forces) return above == 0 || above == forces;
    return row.position == 0 && rows_.size() == 1;
  }

  const InputReader& file_;
  const DatasetBuilder& all_;
  std::span<const TotalRow> rows_;
};

/// Takes the totals of a row that covers a region or all forces. Of totals over several channels, only those in
/// `columns`.
void take_row(InputReader& file, const TotalRow& row, RowId covered, const std::set<ColumnIndex>& columns,
              const Tally& tally) {
  for (const Stated& figure : row.figures) {
    const std::vector<Slot> slots = slots_of_total(figure, file.slots);
    const bool is_known = figure.column == kNoColumn ? !figure.spans : columns.contains(figure.column);
    if (slots.empty() || !is_known) continue;
    std::vector<Count> parts;
    for (const std::uint32_t force : file.forces) {
      if (covered.is_region() && file.all.region(force) != covered.region_id()) continue;
      for (const Slot& slot : slots) parts.push_back(count_at(tally, force, slot));
    }
    if (parts.empty()) continue;
    if (const auto total = total_in(figure, covered.number(), slots, parts, row.origin))
      file.all.taken.push_back(*total);
  }
}

}  // namespace

void keep_taken(InputReader& file, std::uint32_t force, std::span<const Stated> figures, Origin origin) {
  if (!may_state_totals(file.all.options) || std::ranges::none_of(file.row_counts, &Count::is_missing)) return;
  std::vector<Slot> columns;
  for (const RowCount& count : file.row.counts) columns.push_back({count.channel.value_or(0), count.period});
  for (const Stated& figure : figures) {
    const std::vector<Slot> slots = slots_of_total(figure, columns);
    if (slots.empty()) continue;
    std::vector<Count> parts;
    for (const std::uint32_t at : total_formula(figure.formulas)->comparison) parts.push_back(file.row_counts[at]);
    if (const auto total = total_in(figure, force, slots, parts, origin)) file.kept.push_back({figure.column, *total});
  }
}

void take_totals(InputReader& file, std::span<const TotalRow> rows, const Tally& tally) {
  if (!may_state_totals(file.all.options)) return;
  const std::set<ColumnIndex> columns = columns_of_all_channels(file);
  for (const KeptTotal& kept : file.kept) {
    if (columns.contains(kept.column)) file.all.taken.push_back(kept.total);
  }
  if (!has_all_rows(file.all)) return;
  const TotalRows totals(file, rows);
  for (const TotalRow& row : rows) {
    if (const auto covered = totals.covered(row)) take_row(file, row, *covered, columns, tally);
  }
}

}  // namespace reach
