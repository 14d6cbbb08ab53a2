#include "report/json/sentence_json.hpp"
#include "report/json/generator.hpp"

#include "text/json.hpp"

namespace reach::report {
namespace {

Json number_json(const TracedNumber& number) {
  Json json = {{"row", number.row}, {"channel", number.channel}, {"period", number.period}};
  if (number.figure != "count") json["figure"] = number.figure;
  if (number.decimals == 0) {
    json["value"] = number.value;
    return json;
  }
  double unit = 1;
  for (int decimals = number.decimals; decimals > 0; --decimals) unit *= 10;
  json["value"] = static_cast<double>(number.value) / unit;
  return json;
}

}  // namespace

std::string sentence_json(const Sentence& sentence) {
  JsonText out(false);
  out.open("", '{');
  out.add("schema_version", 1);
  out.add("generator", generator_json());
  out.add("text", sentence.text());
  out.open("pieces", '[');
  for (const SentencePiece& piece : sentence.pieces) out.add("", {{"kind", name_of(piece.kind)}, {"text", piece.text}});
  out.close(']');
  out.open("figures", '[');
  for (const TracedNumber& number : sentence.numbers) out.add("", number_json(number));
  out.close(']');
  out.close('}');
  return out.take_document();
}

}  // namespace reach::report
