// report: Summary → bytes. For report and cli.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include <reach/summary.hpp>

namespace reach {

/// Which columns stand together under one label.
enum class GroupBy : std::uint8_t { period, channel };
/// How a table in `text` is drawn: by rules alone, or in a frame of rounded corners, or of ASCII.
enum class TextStyle : std::uint8_t { plain, rounded, ascii };

/// How a report looks. Never what it says.
struct Style {
  std::string title;       ///< empty: none
  bool thousands = false;  ///< group digits for readers; machine formats never do
  bool compact = false;    ///< JSON on one line
  bool colour = false;     ///< terminal escapes in `text`
  GroupBy by = GroupBy::period;
  TextStyle text = TextStyle::plain;
  std::size_t width = 0;  ///< of the terminal: a wider table in `text` leaves channels out and says so; 0: any
};

/// Whom a format is for. People are given titles and grouped digits; programs are warned of counts above 2^53.
enum class Readers : std::uint8_t { people, programs, both };

/// What stands in the way of a report.
struct Obstacle {
  std::string message;
  std::string hint;
};

/// The parts of a Style that may change a format.
enum class Look : std::uint8_t { title, thousands, compact, by, text };
using Looks = std::uint8_t;
constexpr Looks look_set(std::initializer_list<Look> looks) {
  Looks set = 0;
  for (const Look look : looks) set = static_cast<Looks>(set | 1U << static_cast<unsigned>(look));
  return set;
}

/// How a table stands in a document where characters such as `<` are markup.
enum class InMarkup : std::uint8_t {
  as_it_is,  ///< it is markup itself
  entities,  ///< `&lt;`
  escapes,   ///< those of JSON: `\u003c`
};

/// One row says all that a format can do; nothing else asks which format one is.
struct Format {
  std::string_view name;       ///< of `--format`, and of a fenced block of code
  std::string_view extension;  ///< of `-o FILE`, with its dot; the first format that has it is chosen by it
  std::string_view summary;    ///< one line for --help
  Readers readers;
  Looks looks;  ///< what changes it
  InMarkup in_markup;
  std::string (*render)(const Summary&, const Style&);
  bool loads_back = false;   ///< load reads it as the same figures
  bool is_document = false;  ///< a whole one: it is no table to put into another
  bool binary = false;       ///< no text, so nothing for a terminal; rendered empty, it could not be made
  /// Whether this machine lacks what the format needs; or, of a summary, whether the format has no place for it. No
  /// function: neither ever.
  std::optional<Obstacle> (*obstacle)(const Summary*, const Style&) = nullptr;
  bool lists_warnings = false;  ///< every one of Summary::warnings

  [[nodiscard]] constexpr bool has(Look look) const { return (looks & look_set({look})) != 0; }
};

/// All formats; `--format`, the endings of `-o`, help and the parametrised tests follow from this table.
std::span<const Format> formats();

/// A way of writing the counts themselves, one a row: region, force, channel, period, count; `distinct` where they are
/// of different people, with `(all)` in the rows of their unions. Rows follow the order of the data set; a missing
/// count has its symbol, and what no row gives has none. No periods: all. O(n log n).
struct TidyFormat {
  std::string_view name;
  std::string_view extension;
  std::string (*render)(const Dataset&, std::span<const Period> periods);
};

/// `csv`, which loads back as the long layout; `json`, `jsonl`.
std::span<const TidyFormat> tidy_formats();

enum class ChartKind : std::uint8_t {
  bars,          ///< both periods of each force
  contribution,  ///< what each force and channel adds to the increase, in percentage points
};

/// How a chart looks.
struct ChartStyle {
  ChartKind kind = ChartKind::bars;
  std::optional<std::size_t> channel;  ///< an index into Summary::channels; none: the total
  std::string title;                   ///< empty: the finding
  std::string source;                  ///< the line below; empty: none
  std::size_t width = 0;               ///< in pixels, or in terminal columns
  bool ascii = false;                  ///< on a terminal: no blocks, no rules
  bool colour = false;                 ///< terminal escapes
};

/// A way of drawing a chart. What it draws has each number as text, too.
struct ChartFormat {
  std::string_view name;
  std::string_view extension;
  std::string_view summary;        ///< one line for --help
  std::size_t least_width, width;  ///< the narrowest, and the width where none is given
  bool picture;                    ///< else text: it takes the width of the terminal, and has no line of sources
  std::string (*render)(const Summary&, const ChartStyle&);
};

/// `text`, for a terminal; `svg`.
std::span<const ChartFormat> chart_formats();

/// The JSON Schema (draft 2020-12) that every `json` report fulfils.
std::string_view json_schema();

}  // namespace reach
