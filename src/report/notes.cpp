#include "report/notes.hpp"

namespace reach::report {

std::vector<std::string> table_notes(const Summary& summary) {
  std::vector<std::string> notes;
  for (const Note& note : summary.notes) {
    if (note.of_channels) continue;
    notes.push_back(note.symbol ? std::string(text(*note.symbol)) + ' ' + note.text : note.text);
  }
  return notes;
}

}  // namespace reach::report
