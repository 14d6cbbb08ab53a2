// LoadOptions::on_count: the caller gets every count, with its place.
#include "catch.hpp"
#include "loaded.hpp"

using namespace reach;

namespace {

/// `Surrey website 2016 2016-03: 5 at 0:2`, in the order of the rows.
Texts told(std::vector<File> files, LoadOptions options = {}) {
  std::vector<Seen> all;
  options.on_count = [&all](const Seen& seen) { all.push_back(seen); };
  const Loaded result = loaded(std::move(files), options);
  Texts lines;
  for (const auto& [key, date, count, origin] : all) {
    lines.push_back(result.dataset.forces[key.force].name + ' ' + result.dataset.channels[key.channel] + ' ' +
                    period_label(key.period) + (date ? ' ' + period_label(*date) : "") + ": " +
                    (count.is_missing() ? std::string(to_text(count.symbol())) : std::to_string(count.value())) +
                    " at " + std::to_string(origin.input) + ':' + std::to_string(origin.line));
  }
  return lines;
}

}  // namespace

TEST_CASE("each count of a wide row is reported with its line, even a missing one") {
  CHECK(told({{"force,web 2016,web 2018\n\n\"Sur\nrey \",1,2\n"}}).empty());  // refused: nothing is taken
  CHECK(told({{"force,web 2016,web 2018\n\nSurrey,1,\nKent,\"3\",4\nTotal,4,4\n"}}) ==
        Texts{"Surrey web 2016: 1 at 0:3", "Surrey web 2018: [x] at 0:3", "Kent web 2016: 3 at 0:4",
              "Kent web 2018: 4 at 0:4"});
}

TEST_CASE("the files of a data set are distinguished") {
  const Period first{PeriodKind::calendar_year, 2016};
  const Period second{PeriodKind::calendar_year, 2018};
  CHECK(told({{"force,web\nKent,1\n", "a.csv", first}, {"force,web\nKent,2\n", "b.csv", second}}) ==
        Texts{"Kent web 2016: 1 at 0:2", "Kent web 2018: 2 at 1:2"});
}

TEST_CASE("a dated row is reported under its summed period, with its date") {
  LoadOptions options;
  options.period = PeriodKind::financial_year;
  CHECK(told({{"date,force,channel,count\n2016-03,Kent,web,1\n2016-04,Kent,web,2\n"}}, options) ==
        Texts{"Kent web 2015-16 2016-03: 1 at 0:2", "Kent web 2016-17 2016-04: 2 at 0:3"});
}

TEST_CASE("rows that --sum-over adds up are all reported; a long row with a month keeps it") {
  LoadOptions options;
  options.sum_over = {"age"};
  CHECK(told({{"date,force,channel,age,count\n2016-03,Kent,web,young,1\n2016-03,Kent,web,old,2\n"}}, options) ==
        Texts{"Kent web 2016 2016-03: 1 at 0:2", "Kent web 2016 2016-03: 2 at 0:3"});
  CHECK(told({{"period,force,channel,count\n2016-03,Kent,web,1\n"}}) == Texts{"Kent web 2016-03: 1 at 0:2"});
}
