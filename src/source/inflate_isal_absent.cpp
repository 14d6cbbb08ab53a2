// In place of inflate_isal.cpp, where reach is built without ISA-L.
#include "source/inflate.hpp"

namespace reach {

std::unique_ptr<Inflater> isal_inflater() { return nullptr; }

}  // namespace reach
