#include "load/words/place_names.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "load/words/places.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Each name is between bars. Names that just as often mean something else (`Reading`, `Central`) are left out.
constexpr std::string_view kPlaceNames =
    "|aberdeen|aberdeenshire|alabama|alaska|alberta|angus|antrim|argyll and bute|arizona|arkansas|armagh|auckland|"
    "auckland city|australian capital territory|ayr|ayrshire|ayrshire and arran|barking and dagenham|barnet|barnsley|"
    "basildon|basingstoke|bath|bay of plenty|bedford|belfast|bexley|birmingham|blackburn|blackpool|bolton|"
    "bournemouth|bradford|brent|brighton|brighton and hove|british columbia|british transport|bromley|burnley|bury|"
    "calderdale|california|cambridge|camden|canterbury|cardiff|carlisle|ceredigion|chelmsford|cheltenham|chester|"
    "chesterfield|clackmannanshire|colchester|colorado|connecticut|conwy|cork|counties manukau|coventry|crawley|"
    "croydon|darlington|delaware|denbighshire|derby|derry|district of columbia|doncaster|dover|dublin|dudley|dundee|"
    "dyfed|ealing|east ayrshire|east dunbartonshire|east lothian|east renfrewshire|edinburgh|enfield|exeter|falkirk|"
    "fermanagh|flintshire|florida|forth valley|galway|gateshead|gisborne|glasgow|gloucester|"
    "greater glasgow and clyde|greenwich|grimsby|guildford|gwynedd|hackney|halifax|hammersmith and fulham|haringey|"
    "harlow|harrogate|harrow|hartlepool|hastings|havering|hawaii|hawkes bay|hereford|highland|highlands and islands|"
    "hillingdon|hounslow|huddersfield|hull|idaho|illinois|indiana|inverclyde|inverness|iowa|ipswich|islington|kansas|"
    "kensington and chelsea|kentucky|kerry|kingston upon hull|kingston upon thames|kirklees|knowsley|lambeth|"
    "lanarkshire|lancaster|leeds|leicester|lewisham|limerick|lincoln|liverpool|londonderry|lothian|louisiana|luton|"
    "maidstone|maine|manawatu|manawatu whanganui|manchester|manitoba|margate|marlborough|maryland|massachusetts|"
    "merton|michigan|middlesbrough|midlothian|milton keynes|minnesota|mississippi|missouri|montana|moray|"
    "na h eileanan siar|nebraska|nelson|nevada|new brunswick|new hampshire|new jersey|new mexico|new south wales|"
    "new york|newcastle|newcastle upon tyne|newfoundland and labrador|newham|newport|north ayrshire|north carolina|"
    "north dakota|north lanarkshire|northampton|northern territory|northland|northwest territories|norwich|"
    "nottingham|nova scotia|nunavut|nuneaton|ohio|oklahoma|oldham|ontario|oregon|orkney|orkney islands|otago|oxford|"
    "pennsylvania|perth|perth and kinross|peterborough|plymouth|poole|portsmouth|powys|preston|prince edward island|"
    "puerto rico|quebec|queensland|ramsgate|redbridge|redcar|renfrewshire|rhode island|richmond upon thames|rochdale|"
    "rotherham|salford|salisbury|sandwell|saskatchewan|scarborough|scottish borders|sefton|sheffield|shetland|"
    "shetland islands|shrewsbury|slough|solihull|south australia|south ayrshire|south carolina|south dakota|"
    "south lanarkshire|southampton|southend|southend on sea|southland|southwark|st albans|st helens|stafford|"
    "stirling|stockport|stockton on tees|stoke on trent|sunderland|sutton|swansea|swindon|tameside|taranaki|tasman|"
    "tasmania|taunton|telford|tennessee|texas|torquay|tower hamlets|trafford|truro|tunbridge wells|tyrone|utah|"
    "vermont|victoria|virginia|waikato|waitemata|wakefield|walsall|waltham forest|wandsworth|warrington|warwick|"
    "washington|washington dc|watford|wellington|west coast|west dunbartonshire|west lothian|west virginia|"
    "western australia|western isles|westminster|weymouth|whanganui|wigan|winchester|windsor|wirral|wisconsin|"
    "wolverhampton|worcester|worthing|wrexham|wyoming|yeovil|york|yukon|";

/// A name that ends with one of these is that of a place.
constexpr auto kPlaceEnds = std::to_array<std::string_view>(
    {" borough", " constabulary", " county", " district", " police force", " police service"});

/// Words that may follow the name of a place.
constexpr auto kAround = std::to_array<std::string_view>({" city", " council", " police", " police area", " region"});

constexpr auto kNoPlaces =
    std::to_array<std::string_view>({"elsewhere", "not known", "not recorded", "not stated", "other", "other areas",
                                     "other forces", "others", "outside", "overseas", "unknown", "unspecified"});

bool is_known(std::string_view folded) {
  return folded.find('|') == std::string_view::npos &&
         kPlaceNames.find(std::string("|").append(folded).append("|")) != std::string_view::npos;
}

}  // namespace

bool is_place_name(std::string_view name) {
  constexpr std::size_t kLongestPlace = 80;
  if (name.size() > kLongestPlace) return false;
  if (find_place(name) != nullptr) return true;
  std::string folded = fold_header(skeleton(name));
  std::erase(folded, '\'');
  std::ranges::replace(folded, '-', ' ');
  std::ranges::replace(folded, '.', ' ');
  if (const auto at = folded.find(" & "); at != std::string::npos) folded.replace(at, 3, " and ");
  const std::string_view text = folded;
  if (is_known(text)) return true;
  if (std::ranges::any_of(kPlaceEnds, [&](std::string_view end) { return text.ends_with(end); })) return true;
  return std::ranges::any_of(kAround, [&](std::string_view end) {
    return text.ends_with(end) && is_known(text.substr(0, text.size() - end.size()));
  });
}

bool is_other_place(std::string_view name) {
  const std::string folded = fold_header(name);
  return std::ranges::binary_search(kNoPlaces, std::string_view(folded)) || folded.starts_with("rest of ");
}

}  // namespace reach
