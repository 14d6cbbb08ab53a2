// The random key that tables of names and ids hash by. For main.
#pragma once

namespace reach::cli {

/// Draws the key of this run from the system, which opens nothing. Before anything is hashed.
void draw_hash_key();

}  // namespace reach::cli
