#include "report/figures/figure_markers.hpp"

#include "report/figures/change_figures.hpp"

namespace reach::report {
namespace {

Markers on_base(const FigureOf& of, std::size_t from, std::size_t to) {
  Markers markers = of.counts.markers(from, to);
  const Change change = of.counts.change(from, to);
  const bool low = !change.baseline.is_missing() && change.baseline.value() < of.summary.low_base;
  if (low && !change.barred()) markers |= Markers(Marker::low_reliability);
  return markers;
}

Markers with(Markers own, Markers of_whole) {
  own |= of_whole;
  return own;
}

}  // namespace

Markers markers_of_both(const FigureOf& of) { return of.counts.markers(0, of.counts.size() - 1); }

Markers markers_of_increase(const FigureOf& of) { return on_base(of, 0, of.counts.size() - 1); }

Markers markers_of_step(const FigureOf& of) { return of.at == 0 ? Markers() : on_base(of, of.at - 1, of.at); }

Markers markers_of_year_on_year(const FigureOf& of) {
  const auto before = index_of_year_before(of.summary, of.at);
  return before ? on_base(of, *before, of.at) : Markers();
}

Markers markers_of_index(const FigureOf& of) { return of.counts.markers(of.counts.base_of(of.at), of.at); }

Markers markers_of_share(const FigureOf& of) {
  const std::size_t last = of.counts.size() - 1;
  return with(of.counts.markers(last), of.part.whole->total().markers(last));
}

Markers markers_of_contribution(const FigureOf& of) {
  return with(markers_of_both(of), of.part.whole->total().markers(0, of.counts.size() - 1));
}

Markers markers_of_period(const FigureOf& of) { return of.counts.markers(of.at); }

}  // namespace reach::report
