// Random exports: sound ones, broken ones, and deceptive ones. For the property tests.
#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "property/sample.hpp"

namespace reach::property {

/// How often something odd occurs; 0: never.
struct Oddity {
  const char* name;
  std::size_t quotes = 0;   ///< quoted cells
  std::size_t breaks = 0;   ///< line breaks in the page's name, with what looks like rows behind them
  std::size_t missing = 0;  ///< counts that are none
  std::size_t plain = 0;    ///< counts with separators or padding, which only the plain path reads
  std::size_t totals = 0;   ///< rows of totals
  std::size_t blanks = 0;   ///< blank rows
  std::size_t accents = 0;  ///< names beyond ASCII
  std::size_t faults = 0;   ///< whatever is refused
  std::size_t times = 0;    ///< dates with times behind them
  bool events = false;      ///< no counts: --count rows
  bool sums = true;         ///< --sum-over page; else each row is of a page of its own, and repeats are refused
  std::size_t large = 0;    ///< counts of which a few are too much for a sum
  bool regions = false;     ///< a column for them
  bool people = false;      ///< --distinct page: it has ids
  bool across = false;      ///< no column of channels: each has a column of counts
  std::size_t wholes = 0;   ///< pages that are totals of the others
  bool periods = false;     ///< a column of periods, not of dates
  std::size_t doubles = 0;  ///< with it: rows of a force, channel and period that is given already
  std::size_t marks = 0;    ///< names with a marker: `Kent [r]`
};

/// Those that all ways of reading are tried on.
std::span<const Oddity> oddities();

/// An export of dated rows or events, with a header; columns in any order, either line end, quotes as they come.
std::string text_of(Random& random, const Oddity& odd, std::size_t rows);

}  // namespace reach::property
