#include "catch.hpp"
#include "unit/report/sample.hpp"

using namespace sample;

TEST_CASE("html: several regions with one body each, the last total in the foot, notes after the table") {
  CHECK(
      render("html", two_regions()) ==
      R"(<table class="reach" cellpadding="4" style="border-collapse: collapse; text-align: right; font-variant-numeric: tabular-nums">
<caption>2018 compared with 2016</caption>
<thead>
<tr><th scope="col" style="text-align: left">force</th><th scope="col">website 2016</th><th scope="col">helpline 2016</th><th scope="col">total 2016</th><th scope="col">website 2018</th><th scope="col">helpline 2018</th><th scope="col">total 2018</th><th scope="col">increase</th></tr>
</thead>
<tbody>
<tr><th scope="rowgroup" colspan="8" style="text-align: left">South</th></tr>
<tr><th scope="row" style="text-align: left">Kent</th><td>60</td><td>20</td><td>80</td><td>90</td><td>10</td><td>100</td><td>25%</td></tr>
<tr><th scope="row" style="text-align: left">Surrey</th><td>40</td><td>0</td><td>40</td><td>60</td><td>0</td><td>60</td><td>50%</td></tr>
<tr class="total" style="font-weight: bold"><th scope="row" style="text-align: left">South total</th><td>100</td><td>20</td><td>120</td><td>150</td><td>10</td><td>160</td><td>33%</td></tr>
</tbody>
<tbody>
<tr><th scope="rowgroup" colspan="8" style="text-align: left">North</th></tr>
<tr><th scope="row" style="text-align: left">Cumbria</th><td>0</td><td>0</td><td>0</td><td>5</td><td>[x]</td><td>[x]</td><td>[x]</td></tr>
<tr><th scope="row" style="text-align: left">Durham</th><td>30</td><td>0</td><td>30</td><td>20</td><td>7</td><td>27</td><td>−10%</td></tr>
<tr class="total" style="font-weight: bold"><th scope="row" style="text-align: left">North total</th><td>30</td><td>0</td><td>30</td><td>25</td><td>[x]</td><td>[x]</td><td>[x]</td></tr>
</tbody>
<tfoot>
<tr class="total" style="font-weight: bold"><th scope="row" style="text-align: left">All regions</th><td>130</td><td>20</td><td>150</td><td>175</td><td>[x]</td><td>[x]</td><td>[x]</td></tr>
</tfoot>
</table>
<ul class="reach-notes">
<li>[x] not available</li>
</ul>
)");
}

TEST_CASE("html: one region needs no heading; a hostile name is text; a right-to-left one is isolated") {
  reach::Summary summary = single("<img src=x onerror='a(\"b\")'> & co", change(1000, 500), "شرطة", "</table>");
  summary.notes = {"<b>"};
  reach::Style style;
  style.title = "A <title>";
  style.thousands = true;
  CHECK(
      render("html", summary, style) ==
      R"(<table class="reach" cellpadding="4" style="border-collapse: collapse; text-align: right; font-variant-numeric: tabular-nums">
<caption>A &lt;title&gt;</caption>
<thead>
<tr><th scope="col" style="text-align: left">force</th><th scope="col">&lt;/table&gt; 2016</th><th scope="col">total 2016</th><th scope="col">&lt;/table&gt; 2018</th><th scope="col">total 2018</th><th scope="col">increase</th></tr>
</thead>
<tbody>
<tr><th scope="row" style="text-align: left">&lt;img src=x onerror=&#39;a(&quot;b&quot;)&#39;&gt; &amp; co</th><td>1,000</td><td>1,000</td><td>500</td><td>500</td><td>−50%</td></tr>
</tbody>
<tfoot>
<tr class="total" style="font-weight: bold"><th scope="row" style="text-align: left"><bdi>شرطة</bdi> total</th><td>1,000</td><td>1,000</td><td>500</td><td>500</td><td>−50%</td></tr>
</tfoot>
</table>
<ul class="reach-notes">
<li>&lt;b&gt;</li>
</ul>
)");
}

TEST_CASE("html: totals only, one region: a body without a foot") {
  CHECK(
      render("html", without_forces(single("-", change(1, 2)))) ==
      R"(<table class="reach" cellpadding="4" style="border-collapse: collapse; text-align: right; font-variant-numeric: tabular-nums">
<caption>2018 compared with 2016</caption>
<thead>
<tr><th scope="col" style="text-align: left">region</th><th scope="col">website 2016</th><th scope="col">total 2016</th><th scope="col">website 2018</th><th scope="col">total 2018</th><th scope="col">increase</th></tr>
</thead>
<tbody>
<tr><th scope="row" style="text-align: left">Region</th><td>1</td><td>1</td><td>2</td><td>2</td><td>100%</td></tr>
</tbody>
</table>
)");
}
