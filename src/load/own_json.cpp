#include "load/own_json.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "diagnostic/codes/rejects.hpp"
#include "diagnostic/codes/text.hpp"
#include "load/own_json_rows.hpp"
#include "text/json_parse.hpp"
#include "text/listed.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

constexpr std::size_t kMost = std::size_t{32} << 20;  // bytes of a line, and of a document
constexpr std::size_t kRead = std::size_t{64} << 10;

constexpr std::string_view kExportIt = "export the table as CSV in UTF-8 from the program that made it";

bool is_blank_line(std::string_view line) { return trim(line).empty(); }

/// The lines of a source.
class LineReader {
 public:
  explicit LineReader(Source source) : source_(std::move(source)) {}

  /// Appends the next line with its line end. Returns false at the end, after a failed read, or if the line exceeds
  /// kMost bytes.
  bool next(std::string& line) {
    const std::size_t begin = line.size();
    for (;;) {
      const std::size_t end = buffer_.find('\n', at_);
      const std::size_t stop = end == std::string::npos ? buffer_.size() : end + 1;
      line.append(buffer_, at_, stop - at_);
      at_ = stop;
      if (line.size() - begin > kMost) return too_long_ = true, false;
      if (end != std::string::npos) return true;
      if (!fill()) return line.size() > begin;
    }
  }
  [[nodiscard]] int error() const { return error_; }
  [[nodiscard]] bool too_long() const { return too_long_; }

 private:
  bool fill() {
    buffer_.resize(kRead);
    at_ = 0;
    const auto got = ended_ ? 0 : source_.read({buffer_.data(), buffer_.size()});
    if (got < 0 && errno == EINTR) return fill();
    if (got < 0) error_ = errno;
    ended_ = got <= 0;
    buffer_.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return got > 0;
  }

  Source source_;
  std::string buffer_;
  std::size_t at_ = 0;
  int error_ = 0;
  bool ended_ = false;
  bool too_long_ = false;
};

/// Converts JSON Lines to text while it is read.
class JsonLinesText {
 public:
  JsonLinesText(LineReader reader, OwnForm form, std::string first, std::uint64_t line)
      : reader_(std::move(reader)), form_(std::move(form)), line_(line - 1) {
    text_ = form_.header + std::string(line, '\n');
    add(first);
  }

  std::ptrdiff_t read(std::span<char> room) {
    while (at_ == text_.size() && !ended_) {
      text_.clear();
      at_ = 0;
      std::string line;
      ended_ = !reader_.next(line);
      if (!ended_) add(line);
    }
    if (at_ == text_.size() && reader_.error() != 0) {
      errno = reader_.error();
      return -1;
    }
    const std::size_t size = std::min(room.size(), text_.size() - at_);
    std::memcpy(room.data(), text_.data() + at_, size);
    at_ += size;
    return static_cast<std::ptrdiff_t>(size);
  }

  [[nodiscard]] std::shared_ptr<const JsonFaults> faults() const { return faults_; }

 private:
  void add(std::string_view line) {
    ++line_;
    if (!is_blank_line(line)) {
      const ParsedJson parsed = parse_json(line);
      const auto row = parsed.value ? form_.line(*parsed.value) : std::nullopt;
      if (row)
        text_ += *row;
      else if (faults_->lines++ == 0)
        *faults_ = {1, line_, parsed.value.has_value()};
    }
    text_ += '\n';
  }

  LineReader reader_;
  OwnForm form_;
  std::string text_;
  std::size_t at_ = 0;
  std::uint64_t line_;  ///< the last line of the JSON that was read
  bool ended_ = false;
  std::shared_ptr<JsonFaults> faults_ = std::make_shared<JsonFaults>();
};

/// The rows of a document, each with the region and periods that the document gives around it.
std::vector<Json> rows_of(const Json& document) {
  std::vector<Json> rows;
  const auto copy = [](const Json* member) { return member == nullptr ? Json() : *member; };
  if (const Json* const counts = document.find("counts")) rows.assign(counts->items().begin(), counts->items().end());
  const Json* const regions = document.find("regions");
  if (regions == nullptr) return rows;
  const auto add = [&](const Json& region, const Json& figures) {
    Json row = figures;
    row["region"] = copy(region.find("region"));
    row["baseline"] = copy(document.find("baseline"));
    row["comparison"] = copy(document.find("comparison"));
    rows.push_back(std::move(row));
  };
  for (const Json& region : regions->items()) {
    const Json* const forces = region.find("forces");
    const Json* const name = region.find("region");
    if (forces == nullptr || forces->items().empty() || name == nullptr || name->text() == nullptr) {
      add(region, region);
      continue;
    }
    Json total = region;  // becomes a stated total: all that may be known of confidential counts
    total["force"] = *name->text() + " total";
    total["forces"] = Json();
    add(region, total);
    for (const Json& force : forces->items()) add(region, force);
  }
  return rows;
}

/// Reads one file of JSON or JSON Lines.
class OwnJsonReader {
 public:
  OwnJsonReader(Source source, const LoadOptions& options, Diagnostics& diagnostics)
      : file_(source.name), reader_(std::move(source)), options_(options), diagnostics_(diagnostics) {}

  std::optional<OwnJson> run() {
    std::string text;
    std::uint64_t line = 0;
    std::size_t begin = 0;
    do {
      begin = text.size();
      ++line;
    } while (reader_.next(text) && is_blank_line(std::string_view(text).substr(begin)));
    const std::string first = text.substr(begin);
    const ParsedJson parsed = parse_json(first);
    const auto form = parsed.value ? own_form(*parsed.value, options_) : std::nullopt;
    return form ? lines(*form, first, line) : document(std::move(text), parsed.value.has_value());
  }

 private:
  std::nullopt_t refuse(std::string message, std::string_view hint, std::uint64_t line = 0) {
    diagnostics_.add(error(code::not_text, std::move(message)).hint(std::string(hint)).in(file_, line));
    return std::nullopt;
  }

  std::optional<OwnJson> lines(const std::variant<OwnForm, OwnObstacle>& form, const std::string& first,
                               std::uint64_t line) {
    if (const auto* obstacle = std::get_if<OwnObstacle>(&form))
      return refuse(std::string(obstacle->message), obstacle->hint);
    auto text = std::make_shared<JsonLinesText>(std::move(reader_), std::get<OwnForm>(form), first, line);
    return OwnJson{{file_, [text](std::span<char> room) { return text->read(room); }}, text->faults()};
  }

  std::optional<OwnJson> document(std::string text, bool first_line_is_json) {
    while (text.size() <= kMost && reader_.next(text)) {
    }
    if (reader_.error() != 0) return unreadable(std::move(text));
    if (reader_.too_long() || text.size() > kMost)
      return refuse("this is JSON of more than 32 MB", "write it line by line: reach tally FILE -f jsonl");
    const ParsedJson parsed = parse_json(text);
    if (!parsed.value && !first_line_is_json)
      return refuse("this begins like JSON, but is broken or cut off", "write or fetch the file again",
                    parsed.fault_line);
    const Json* const version = parsed.value ? parsed.value->find("schema_version") : nullptr;
    const auto rows = version == nullptr ? std::vector<Json>() : rows_of(*parsed.value);
    const auto form = rows.empty() ? std::nullopt : own_form(rows.back(), options_);  // of a force, if there is one
    if (!form) {
      return refuse(parsed.value ? "this is JSON that neither reach tally nor reach report wrote"
                                 : "these are JSON Lines that neither reach tally nor reach report wrote",
                    kExportIt);
    }
    if (const auto* obstacle = std::get_if<OwnObstacle>(&*form))
      return refuse(std::string(obstacle->message), obstacle->hint);
    warn_of_set_aside(*parsed.value);
    return document_text(std::get<OwnForm>(*form), rows);
  }

  /// The text read so far, then the failure: the ordinary reader of text reports it.
  std::optional<OwnJson> unreadable(std::string text) {
    const auto given = text_source(file_, std::move(text)).read;
    const auto read = [given, failure = reader_.error()](std::span<char> room) -> std::ptrdiff_t {
      const std::ptrdiff_t size = given(room);
      if (size == 0) errno = failure;
      return size == 0 ? -1 : size;
    };
    return OwnJson{{file_, read}, std::make_shared<JsonFaults>()};
  }

  /// The rows as text, each at the line where its object begins, or later if two begin on one line.
  std::optional<OwnJson> document_text(const OwnForm& form, const std::vector<Json>& rows) {
    std::string text = form.header + '\n';
    std::uint64_t line = 1;  // of the next row
    for (const Json& row : rows) {
      const auto cells = form.line(row);
      if (!cells) return refuse("this is not a count as reach writes it", "write the file again", row.line());
      for (; line < row.line(); ++line) text += '\n';
      text += *cells + '\n';
      ++line;
    }
    return OwnJson{text_source(file_, std::move(text)), std::make_shared<JsonFaults>()};
  }

  void warn_of_set_aside(const Json& document) {
    const Json* const rows = document.find("rows_set_aside");
    if (rows == nullptr) return;
    diagnostics_.add(
        warning(
            code::rows_set_aside,
            fmt::format("rows were set aside when this file was written, and are not counted in it: {}", rows->dump()))
            .hint("write it again from data that is complete")
            .in(file_));
  }

  std::string file_;
  LineReader reader_;
  const LoadOptions& options_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<OwnJson> own_json(Source source, const LoadOptions& options, Diagnostics& diagnostics) {
  return OwnJsonReader(std::move(source), options, diagnostics).run();
}

void report_faults(const JsonFaults& faults, const std::string& file, Diagnostics& diagnostics) {
  if (faults.lines == 0) return;
  const std::string_view what = faults.first_is_json ? "rows like those above" : "complete JSON";
  const std::string lines = faults.lines == 1
                                ? "this line cannot be read"
                                : fmt::format("{} from here on cannot be read", plural(faults.lines, "line"));
  diagnostics.add(error(code::not_text, fmt::format("{}: not {}", lines, what))
                      .hint("write the file again, as JSON Lines of one command")
                      .in(file, faults.first_line));
}

}  // namespace reach
