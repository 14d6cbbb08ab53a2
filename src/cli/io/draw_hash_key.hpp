// The random key for hash tables of names and ids. For main.
#pragma once

namespace reach::cli {

/// Draws the key of this run from the system, without opening a file. Call it before anything is hashed.
void draw_hash_key();

}  // namespace reach::cli
