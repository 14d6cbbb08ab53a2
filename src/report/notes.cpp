#include "report/notes.hpp"

namespace reach::report {

std::string note_text(const Note& note) {
  if (!note.symbol) return note.text;
  return std::string(text(*note.symbol)) + ' ' + note.text;
}

}  // namespace reach::report
