// Replaces inflate_isal.cpp if reach is built without ISA-L.
#include "source/inflate.hpp"

namespace reach {

std::unique_ptr<Inflater> isal_inflater() { return nullptr; }

}  // namespace reach
