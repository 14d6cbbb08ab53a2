// The list of all codes, in the order in which they are listed to people.
#include "diagnostic/codes/list.hpp"
#include "diagnostic/codes/columns.hpp"
#include "diagnostic/codes/comparison.hpp"
#include "diagnostic/codes/counts.hpp"
#include "diagnostic/codes/cover.hpp"
#include "diagnostic/codes/dates.hpp"
#include "diagnostic/codes/documents.hpp"
#include "diagnostic/codes/doubtful_totals.hpp"
#include "diagnostic/codes/drafts.hpp"
#include "diagnostic/codes/figures.hpp"
#include "diagnostic/codes/files.hpp"
#include "diagnostic/codes/marks.hpp"
#include "diagnostic/codes/measures.hpp"
#include "diagnostic/codes/names.hpp"
#include "diagnostic/codes/options.hpp"
#include "diagnostic/codes/people.hpp"
#include "diagnostic/codes/periods.hpp"
#include "diagnostic/codes/population.hpp"
#include "diagnostic/codes/publishing.hpp"
#include "diagnostic/codes/records.hpp"
#include "diagnostic/codes/regions.hpp"
#include "diagnostic/codes/registry.hpp"
#include "diagnostic/codes/rejects.hpp"
#include "diagnostic/codes/roots.hpp"
#include "diagnostic/codes/sums.hpp"
#include "diagnostic/codes/text.hpp"
#include "diagnostic/codes/totals.hpp"
#include "diagnostic/codes/unions.hpp"
#include "diagnostic/codes/workbook.hpp"

namespace reach {
namespace {

constexpr auto kCodes = std::to_array<Code>({
    // bytes
    code::bad_utf8,
    code::bad_encoding,
    code::control_character,
    code::hidden_character,
    code::not_text,
    code::cannot_read,
    code::bad_workbook,
    code::unknown_sheet,
    code::several_sheets,
    // records and header
    code::empty_file,
    code::no_rows,
    code::no_header,
    code::field_count,
    code::text_below,
    code::bad_rows,
    code::open_quote,
    code::stray_quote,
    code::duplicate_column,
    code::no_force_column,
    code::no_count_column,
    code::unknown_column,
    code::ambiguous_columns,
    code::not_a_count,
    code::column_option,
    // cells
    code::bad_cell,
    code::note_in_figure,
    code::bad_count,
    code::ambiguous_count,
    code::bad_marker,
    code::large_count,
    code::bad_stated,
    code::bad_period,
    code::other_period,
    code::other_dates,
    code::bad_date,
    code::ambiguous_date,
    code::no_offset,
    code::bad_name,
    code::bad_id,
    // the data set
    code::duplicate_count,
    code::two_spellings,
    code::two_codes,
    code::same_force,
    code::two_regions,
    code::no_region,
    code::bad_map,
    code::bad_population,
    code::stated_mismatch,
    code::counted_twice,
    code::no_region_rows,
    code::unknown_row,
    code::unknown_period,
    code::same_period,
    code::uneven_periods,
    code::idle_break,
    code::reversed_series,
    code::too_many_periods,
    code::same_file,
    code::mixed_periods,
    code::one_period,
    code::unknown_region,
    code::large_total,
    code::too_small,
    code::union_mismatch,
    code::not_additive,
    code::too_many_figures,
    code::too_many_rejects,
    code::rejects_differ,
    // documents
    code::bad_mark,
    code::no_marks,
    code::outside_root,
    code::unknown_figure,
    code::missing_figure,
    code::stale,
    code::edited,
    code::holds_words,
    code::document_changed,
    code::no_figures,
    // the command line and the output
    code::usage,
    code::cannot_write,
    // warnings
    code::missing_count,
    code::missing_row,
    code::hidden_cells,
    code::number_format,
    code::other_sheets,
    code::partial_period,
    code::other_sheet,
    code::export_limit,
    code::rows_set_aside,
    code::hidden_total,
    code::doubtful_channel,
    code::same_figures,
    code::doubtful_total,
    code::lost_marker,
    code::doubtful_region,
    code::other_code,
    code::other_region,
    code::unknown_force,
    code::reversed_periods,
    code::no_source,
    code::no_population,
    code::rate_above_one,
    code::beyond_double,
    code::raw_html,
    code::visible_mark,
    code::data_twice,
    // notes
    code::titles_skipped,
    code::notes_skipped,
    code::lines_left_out,
    code::stated_period,
    code::no_place,
    code::month_or_year,
    code::financial_quarter,
    code::stated_total,
    code::region_rows,
    code::rounded_totals,
    code::set_aside,
    code::unchecked_total,
    code::sheet_taken,
    code::note_left_out,
    code::text_column,
    code::one_force,
    code::one_channel,
    code::whole_decimals,
    code::left_out,
    code::different_season,
    code::not_the_ons_region,
    code::periods_not_shown,
    code::not_loadable,
    code::linked_tables,
    code::small_counts,
    code::taken_as_stated,
    code::not_marked,
});

}  // namespace

std::span<const Code> all_codes() { return kCodes; }

}  // namespace reach
