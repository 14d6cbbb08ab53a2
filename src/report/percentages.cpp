#include "report/percentages.hpp"

namespace reach::report {

ExactPercentage exact_percentage(Figure figure, const Change& figures, const Part& part) {
  if (figure == Figure::increase) return figures.ratio();
  if (part.line->left_out) return NoFigure{Lack::left_out, Symbol::not_applicable};
  const Change& whole = part.whole->total;
  return figure == Figure::share ? share(figures.comparison, whole.comparison) : contribution(figures, whole);
}

Percentage percentage(Figure figure, const Change& figures, const Part& part, const Summary& summary) {
  if (figure != Figure::annual) return rounded(exact_percentage(figure, figures, part), summary.decimals);
  return annual_increase(figures, years_apart(summary.baseline, summary.comparison), summary.decimals);
}

}  // namespace reach::report
