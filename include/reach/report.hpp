// report: Summary → bytes. For report and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <reach/summary.hpp>

namespace reach {

/// Which columns are grouped under one label.
enum class GroupBy : std::uint8_t { period, channel };
/// How a table in `text` is drawn: with rules only, in a frame with rounded corners, in an ASCII frame; or with rules
/// and, after each row, its series as a sparkline.
enum class TextStyle : std::uint8_t { plain, rounded, ascii, sparkline };

/// The publisher of the figures, for documents that stand alone; empty members are left out.
struct Imprint {
  std::string publisher, contact;
  std::optional<Period> date;  ///< a day
};

/// How a report looks, but not what it says.
struct Style {
  std::string title;       ///< empty: no title
  bool thousands = false;  ///< group digits for readers; machine formats never group
  bool compact = false;    ///< JSON on one line
  bool colour = false;     ///< terminal escapes in `text`
  GroupBy by = GroupBy::period;
  TextStyle text = TextStyle::plain;
  std::size_t width = 0;  ///< of the terminal: a wider table in `text` omits channels and says so; 0: unlimited
  Imprint imprint = {};
};

/// Who reads a format. People get titles and grouped digits; programs get a warning about counts above 2^53.
enum class Readers : std::uint8_t { people, programs, both };

/// Why a report cannot be made.
struct Obstacle {
  std::string message;
  std::string hint;
};

/// The parts of a Style that may change a format.
enum class Look : std::uint8_t {
  title,  ///< and source and notes
  label,  ///< of a channel
  noun,   ///< in a title that the format makes itself
  imprint,
  thousands,
  compact,
  by,
  text,
};
using Looks = std::uint8_t;
constexpr Looks look_set(std::initializer_list<Look> looks) {
  Looks set = 0;
  for (const Look look : looks) set = static_cast<Looks>(set | 1U << static_cast<unsigned>(look));
  return set;
}

/// How to embed a table in a document in which characters such as `<` are markup.
enum class InMarkup : std::uint8_t {
  as_it_is,  ///< unchanged: the table is markup itself
  entities,  ///< `&lt;`
  escapes,   ///< JSON escapes: `\u003c`
};

/// What load can read back from a report in a format; each value includes the one before it.
enum class LoadsBack : std::uint8_t {
  nothing,
  forces,   ///< the counts of forces, and their totals
  counts,   ///< also those of regions, which do not follow from those of forces if some are confidential
  figures,  ///< also figures that follow from counts, which load checks
};

/// One row holds all properties of a format; no other code asks which format it is.
struct Format {
  std::string_view name;       ///< the name for `--format`, and for fenced code blocks
  std::string_view extension;  ///< for `-o FILE`, with the dot; it selects the first format that has it
  std::string_view summary;    ///< one line for --help
  Readers readers;
  Looks looks;  ///< which style settings change it
  InMarkup in_markup;
  std::string (*render)(const Summary&, const Style&);
  LoadsBack loads_back = LoadsBack::nothing;
  bool is_document = false;  ///< a complete document: it cannot be embedded as a table in another
  bool binary = false;       ///< not text, so never written to a terminal; if rendered empty, it could not be made
  /// Why the format cannot be used: this machine lacks what it needs, or, given a summary, the format cannot hold it.
  /// Null if neither can happen.
  std::optional<Obstacle> (*obstacle)(const Summary*, const Style&) = nullptr;
  bool lists_warnings = false;   ///< shows every one of Summary::warnings
  bool names_inputs = false;     ///< names the files that were read, with their hashes
  std::size_t most_periods = 0;  ///< the most that people could read in its tables; 0: any number

  [[nodiscard]] constexpr bool has(Look look) const { return (looks & look_set({look})) != 0; }
  /// Whether it shows figures in columns. JSON has keys instead, some of which do not depend on the columns.
  [[nodiscard]] constexpr bool is_table() const { return has(Look::by); }
};

/// All formats. `--format`, the extensions for `-o`, help and the parametrised tests follow this table.
std::span<const Format> formats();

/// Which counts are listed, and whether codes are listed beside them.
struct TidyStyle {
  std::vector<Period> periods;  ///< empty: all
  bool codes = false;           ///< the codes of police force areas
};

/// A format for the counts themselves, one per row: region, force, channel, period, count. For counts of different
/// people, the last column is `distinct`, and the rows of unions have `(all)`. Rows follow the order of the data set. A
/// missing count has its symbol; a count that no row gives has no row. O(n log n).
struct TidyFormat {
  std::string_view name;
  std::string_view extension;
  std::string (*render)(const Dataset&, const TidyStyle&);
};

/// `csv`, which load reads back as the long layout; `json`, `jsonl`.
std::span<const TidyFormat> tidy_formats();

enum class ChartKind : std::uint8_t {
  bars,          ///< both periods of each force
  contribution,  ///< what each force and channel adds to the increase, in percentage points
  lines,         ///< every period of each force, and of the totals
};

/// How a chart looks.
struct ChartStyle {
  ChartKind kind = ChartKind::bars;
  std::optional<std::size_t> channel;  ///< an index into Summary::channels; nothing: the total
  std::string title;                   ///< empty: the finding
  std::size_t width = 0;               ///< in pixels, or in terminal columns
  bool from_index = false;             ///< lines show the index, where the baseline is 100
  std::vector<std::string> highlight;  ///< forces whose lines are in ink; others are grey
  std::size_t highlight_top = 0;       ///< this many of the largest are in ink, too
  bool ascii = false;                  ///< on a terminal: no blocks, no rules
  bool colour = false;                 ///< terminal escapes
};

/// A chart format. It also shows each drawn number as text.
struct ChartFormat {
  std::string_view name;
  std::string_view extension;
  std::string_view summary;        ///< one line for --help
  std::size_t least_width, width;  ///< the narrowest width, and the default
  bool picture;                    ///< an image; otherwise text, which takes the terminal's width
  std::string (*render)(const Summary&, const ChartStyle&);
};

/// `text`, for a terminal; `svg`.
std::span<const ChartFormat> chart_formats();

/// A JSON Schema (draft 2020-12) that all JSON of a command conforms to.
struct JsonSchema {
  std::string_view name;  ///< of the command
  std::string_view text;
};

/// That of `report` first.
std::span<const JsonSchema> json_schemas();

}  // namespace reach
