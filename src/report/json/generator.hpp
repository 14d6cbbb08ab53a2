// The program that wrote a JSON document; the same in every kind of document. For report, explain and cli.
#pragma once

#include "text/json.hpp"

namespace reach::report {

/// `{"name": "reach", "version": "1.2.3"}`: the member `generator`.
Json generator_json();

}  // namespace reach::report
