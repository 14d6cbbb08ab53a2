#include "report/json/generator.hpp"

namespace reach::report {

Json generator_json() { return {{"name", "reach"}, {"version", REACH_VERSION}}; }

}  // namespace reach::report
