// What marks should hold: from the words of a mark to its figures. For cli/marks.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <reach/document.hpp>

#include "cli/marks/data_store.hpp"
#include "cli/marks/figure_value.hpp"
#include "cli/marks/mark_files.hpp"
#include "cli/marks/mark_options.hpp"

namespace reach::cli {

/// Works out the content of the marks of one document, in order. Mistakes in a mark are reported at the mark; problems
/// with its data, once, at the data.
class MarkContents {
 public:
  MarkContents(const Document& document, Surroundings surroundings, DataStore& store, Diagnostics& findings)
      : document_(document), surroundings_(std::move(surroundings)), store_(store), findings_(findings) {}

  /// The content of a mark, or nothing after reporting why. See Content.
  std::optional<std::string> operator()(const Mark& mark);

 private:
  /// The files and options that a `reach:data` sets; `sound` is false if the mark was refused.
  struct DataMark {
    std::vector<std::string> files;
    ReadingFlags reading;
    Given given;
    bool sound = true;
  };
  /// A mark's parsed options; `data` is null if they, or the data, were refused.
  struct MarkOptions {
    MarkFlags flags;
    MarkPlan plan;
    DataSet* data = nullptr;
  };

  void set_data(const Mark& mark, Diagnostics& faults);
  std::optional<std::string> value(const Mark& mark, Diagnostics& faults);
  std::optional<std::string> sentence(const Mark& mark, Diagnostics& faults);
  std::optional<std::string> table(const Mark& mark, Diagnostics& faults);
  const MarkOptions& wish(MarkKind kind, std::string_view options, Diagnostics& faults);
  MarkOptions understand(MarkKind kind, std::string_view options, Diagnostics& faults);
  const DataMark* data_mark(const std::vector<std::string>& names, DataMark& own, Diagnostics& faults) const;
  DataSet* find_data(const DataMark& mark, MarkPlan& plan, Diagnostics& faults);
  [[nodiscard]] std::vector<std::string> names_of_data() const;

  const Document& document_;
  Surroundings surroundings_;
  DataStore& store_;
  Diagnostics& findings_;
  std::map<std::string, DataMark, std::less<>> data_;       ///< by name; "" for the one without a name
  std::map<std::string, MarkOptions, std::less<>> wishes_;  ///< by kind and options; cleared at each data mark
};

}  // namespace reach::cli
