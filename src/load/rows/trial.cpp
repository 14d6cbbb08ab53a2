#include "load/rows/trial.hpp"

#include <algorithm>

namespace reach {

Trial::Trial(InputReader& file)
    : file_(file),
      findings_(file.all.diagnostics.checkpoint()),
      placed_(file.all.placed.size()),
      date_form_(file.all.date_form),
      rows_(file.info.rows),
      forces_(file.forces.size()),
      slots_(file.slots.size()),
      total_rows_(file.total_rows.size()),
      total_names_(file.total_names.size()),
      totals_(file.tall_totals.size()),
      block_begin_(file.block_begin),
      stated_checked_(file.info.stated_checked),
      stated_unchecked_(file.info.stated_unchecked),
      after_blank_(file.after_blank),
      either_(file.commas.either),
      others_(file.commas.others) {
  file.all.diagnostics.hold();
  file.all.forces.begin_trial();
  file.all.regions.begin_trial();
  file.all.channels.begin_trial();
}

/// A row with many figures may have set some counts before one was rejected; their origin distinguishes them from the
/// counts of other rows.
void Trial::undo_counts(const Record& record) {
  if (file_.forces.size() == forces_) return;
  const Origin here = file_.origin(record);
  for (const Slot& slot : file_.binding.slots) {
    const Key key{file_.forces.back(), slot.channel, slot.period};
    const Tally::Cell* cell = file_.all.counts.find(key);
    if (cell != nullptr && cell->origin.line == here.line && cell->origin.input == here.input) {
      file_.all.counts.erase(key);
    }
  }
}

/// Removes what a row has stated. If it added a new total name, that is the last one.
void Trial::undo_totals() {
  if (file_.total_names.size() > total_names_) {
    const bool is_wide = file_.total_rows.size() > total_rows_;
    file_.total_names.erase(is_wide ? file_.total_rows.back().name : file_.tall_totals.back().name);
  }
  file_.total_rows.erase(file_.total_rows.begin() + static_cast<std::ptrdiff_t>(total_rows_), file_.total_rows.end());
  file_.tall_totals.erase(file_.tall_totals.begin() + static_cast<std::ptrdiff_t>(totals_), file_.tall_totals.end());
  file_.block_begin = block_begin_;
  file_.info.stated_checked = stated_checked_;
  file_.info.stated_unchecked = stated_unchecked_;
}

void Trial::undo_rows() {
  for (std::size_t at = forces_; at < file_.forces.size(); ++at) {
    const std::uint32_t force = file_.forces[at];
    if (force < file_.force_seen.size()) file_.force_seen[force] = false;
  }
  file_.forces.resize(forces_);
  for (std::size_t at = slots_; at < file_.slots.size(); ++at) {
    file_.slot_index.erase({file_.slots[at].channel, file_.slots[at].period});
  }
  file_.slots.resize(slots_);
  file_.info.rows = rows_;
  file_.after_blank = after_blank_;
  file_.commas.either = either_;  // what the row's figures show about the other commas remains known
  file_.commas.others = others_;
}

std::vector<Diagnostic> Trial::undo(const Record& record) {
  DatasetBuilder& all = file_.all;
  undo_counts(record);
  undo_totals();
  undo_rows();
  for (std::size_t at = placed_; at < all.placed.size(); ++at) all.region_of[all.placed[at]] = kNoRegion;
  all.placed.resize(placed_);
  all.forces.forget();
  all.regions.forget();
  all.channels.forget();
  all.region_of.resize(std::min(all.region_of.size(), all.forces.all().size()));
  all.date_form = date_form_;
  return all.diagnostics.cut(findings_);
}

}  // namespace reach
