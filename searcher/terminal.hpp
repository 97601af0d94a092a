// What the terminal can do.
#pragma once

#include <cstddef>

#include "common/cli/arguments.hpp"
#include "searcher/present/render.hpp"

namespace dateline {

/// Colour on a terminal unless NO_COLOR is set (no-color.org), or as asked for.
Colour choose_colour(When when);
/// The terminal's width, else $COLUMNS, else 80; between 40 and 120, which is as wide as text reads well.
std::size_t terminal_columns();

}  // namespace dateline
