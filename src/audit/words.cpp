#include "audit/words.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>

#include <reach/audit.hpp>

#include "text/unicode.hpp"

namespace reach::audit {
namespace {

struct WordRow {
  WordPart part;
  bool noun;
  std::string_view words;  ///< folded, separated by `|`
};

/// All words that are understood in sentences, other than names in the figures and words for amounts.
constexpr auto kWords = std::to_array<WordRow>({
    {WordPart::silent, false,
     "the|a|an|in|on|at|for|with|within|during|across|who|whom|whose|which|that|this|these|those|where|here|after|"
     "following|into|via|through|overall|over the same time|many|much|over the same period|in the same period|"
     "over the period|is|are|was|were|be|been|being|has|have|had|do|did|does|having|also|just|now|then|still|again|so|"
     "yet|even|however|meanwhile|alone|too|well|we|our|us|you|he|she|they|them|her|his|new|as a whole|so far|to date|"
     "in turn|by far|in particular|for example|of course|behind them|i|hard|first step|step|encouraging|hugely|"
     "pleasing|remarkable|welcome|want to|thank you|to us|more widely|exactly|at last|peaked|peaking|bucked the trend|"
     "bucking the trend|against the trend"},
    {WordPart::silent, false,
     "took|take|takes|taken|taking|received|receive|got|get|saw|see|sees|seen|seeing|made|make|making|recorded|record|"
     "records|logged|noted|counted|count|registered|reported|went|go|gone|came|come|coming|turned|found|times|ranged|"
     "ranging|ranges|varied|varies|varying|median|used|use|using|reached|sought|seek|seeking|asked|asking|needed|"
     "numbered|stood|hit|experienced|showed|shows|show|handled|heard|dealt|treated|welcomed|attracted|drew|served|"
     "turning|asked for|took part|heard from|dealt with|went through|reach|rest|of whom|not far behind|of any|ever|"
     "yet again|accounted|followed|account|remains|remained|remain|became|amounted|brought|added up|means|gave|"
     "come forward|came forward|took that step|got in touch|get in touch|in touch|touch|held|turned to|said|say|told|"
     "posted|notched up|clocked up|fielded|occurred|happened|known|given|carried|carry|carries|gave out|given out|"
     "handed out|took on|saw through|welcomes|carried out|carry out|took place|take place|takes place|came in|"
     "broke out|arrived|arrive|recovered|applied|apply|applying|applied for|attended|attend|attending|lived|live|"
     "living|lives|officers carried out|officers recorded|officers dealt with|officers attended|crews attended|"
     "cared for|cares for|crews dealt with|crews were called to|firefighters attended|staff handled|staff dealt with|"
     "police recorded|month|quarter|issued|lodged|ran|lost their lives|lost his life|lost her life"},
    {WordPart::silent, false,
     "number|numbers|amount|amounts|figure|figures|traffic|volume|volumes|level|levels|police|constabulary|charity|"
     "charities|"
     "trust|council|ombudsman|organisation|company|association|agency|operator|provider|line|service|year|years|"
     "period|time|help|support|advice|self help|confidential|anonymous|statistics|data|table|row|"
     "biggest increase was seen "
     "in|steadily|slightly|sharply|steeply|strongly|significantly|substantially|markedly|considerably|dramatically|"
     "modestly|"
     "marginally|gradually|rapidly|quickly|encouragingly|clearly|year on year|on year|annual|annually|yearly|actual|"
     "actually|further|another|the number of|the total of|no clear change in|no clear change|compound|public|"
     "members of the public|members of|local|resident|residents|residents of|person|somebody|someone|individuals|"
     "individual|thanks|case|cases of|"
     "instances|instances of|incidents of|reports of|use of|police force area"},
    {WordPart::kind, true,
     "library|museum|school|shop|store|office|routes|route|centre|ward|parish|forces|force|areas|area|districts|"
     "district|towns|town|cities|boroughs|borough|counties|sectors|sector|hospitals|hospital|constabularies|branches|"
     "branch|stations|station|schools|centres|departments|department|units|offices|categories|category|councils|"
     "police forces|police force|force areas|countries|states|companies|teams|wards|divisions|parishes|shops|stores|"
     "libraries|museums|club|clubs|market|markets|venue|venues|theatre|theatres|gallery|galleries|pools|college|"
     "colleges|university|universities|academy|academies|nursery|nurseries|clinic|clinics|surgeries|depot|depots|farm|"
     "farms|village|villages|estate|estates|constituency|constituencies|court|courts|prison|prisons|zone|zones|"
     "attraction|attractions|airport|airports|port|ports"},
    {WordPart::rise, false,
     "rose|risen|rising|rises|grew|grown|growing|grows|increased|increasing|increases|up|went up|gone up|going up|"
     "climbed|climbing|climbs|jumped|jumping|surged|surging|soared|soaring|leapt|rocketed|expanded|swelled|gained|"
     "shot up|mounted|edged up|crept up|picked up|upwards|added|accelerated|bigger|swollen|gaining"},
    {WordPart::rise, true, "rise|increase|growth|jump|surge|gain|climb|leap|upturn|upsurge|rises of|increases of"},
    {WordPart::fall, false,
     "fell|fallen|falling|falls|dropped|dropping|drops|decreased|decreasing|declined|declining|declines|down|"
     "went down|gone down|shrank|shrunk|shrinking|slumped|plunged|plummeted|tumbled|slid|sank|dipped|contracted|"
     "reduced|slipped|eased|edged down|downwards|dwindled|lost|lose|loses|losing"},
    {WordPart::fall, true, "fall|decrease|drop|decline|reduction|slump|plunge|dip|downturn|cut|loss|falls of"},
    {WordPart::same, false,
     "unchanged|stood still|the same|was flat|were flat|static|remained stable|no change|stayed the same|"
     "did not change|remained the same|were the same|was the same|level with|almost unchanged|little changed|"
     "broadly unchanged|virtually unchanged|largely unchanged|almost the same|much the same|broadly the same|"
     "roughly the same"},
    {WordPart::steady, false, "stayed at|remained at|held at"},
    {WordPart::more, false, "more|higher|busier|greater|larger|up on|bigger than|additional to"},
    {WordPart::fewer, false, "fewer|less|lower|quieter|smaller|down on"},
    {WordPart::than, false, "than|above|below|ahead of|behind"},
    {WordPart::as, false, "as|as many|as much|as many again|as many as|as high as|as much as|that of|those of"},
    {WordPart::of, false, "of|out of"},
    {WordPart::by, false, "by"},
    {WordPart::from, false, "from"},
    {WordPart::to, false, "to|until"},
    {WordPart::between, false, "between"},
    {WordPart::versus, false,
     "since|against|compared with|compared to|compared|when compared with|on the|in comparison with|versus|"
     "over those of"},
    {WordPart::every, false, "every|each|all|both|all of|in all of|each of|every one of"},
    {WordPart::none, false, "none|none of|neither|no"},
    {WordPart::only, false, "only"},
    {WordPart::whole, false,
     "total|totals|altogether|all in all|in total|combined|region|regional|regionally|regionwide|county|countywide|"
     "county wide|region wide|all told|taken together|put together"},
    {WordPart::ordinal, false, "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"},
    {WordPart::first_time, false, "for the first time|the first time|first time"},
    {WordPart::quicker, false,
     "faster|quicker|more quickly|more rapidly|more sharply|more steeply|more strongly|more slowly|slower|"
     "less quickly|less sharply|less steeply"},
    {WordPart::most, false,
     "second only to|most|highest|largest|biggest|greatest|busiest|fastest|steepest|sharpest|strongest|most of any|"
     "best|most common|commonest|most popular|most frequent"},
    {WordPart::least, false, "fewest|least|lowest|smallest|quietest|slowest|weakest|least common|least popular"},
    {WordPart::share, false,
     "share|accounted for|accounts for|account for|accounting for|made up|make up|makes up|making up|represented|"
     "represents|represent|proportion|comprised|constituted|percentage of"},
    {WordPart::average, false,
     "average|averaged|mean|on average|averages|averaging|an average of|a month|per month|each month|every month|"
     "a week|per week|each week|every week|a day|per day|each day|every day|a year|per year|each year|monthly|weekly|"
     "daily"},
    {WordPart::together, false, "together|jointly|between them"},
    {WordPart::outside, false,
     "outside|excluding|except|apart from|aside from|other than|without|besides|not counting"},
    {WordPart::any, false, "any|in any|any of|in any of"},
    {WordPart::others, false,
     "any other|in any other|anywhere else|all other|any of the other|all the other|all of the other"},
    {WordPart::respectively, false, "respectively"},
    {WordPart::back, false, "there|it|its|their|such"},
    {WordPart::latest, false,
     "last year|this year|in the past year|in the last year|in the latest year|the latest year"},
    {WordPart::before, false,
     "the year before|a year before|a year earlier|one year earlier|the previous year|the year earlier|"
     "the preceding year|the prior year|a year ago|previous year|year before|two years earlier|two years before|"
     "three years earlier|three years before|a year previously|two years previously|two years ago|four years earlier|"
     "five years earlier|the following year|the next year|a year later|one year later|the year after|two years later"},
    {WordPart::denied, false, "not|never|nor|did not|has not|have not|cannot"},
    {WordPart::unknown, false,
     "all but|all except|every one but|all apart from|used to have|used to be"},  // of some, which are not named
    {WordPart::conjunction, false, "and|or|as well as|plus|but also|and also"},
    {WordPart::stop, false,
     "followed by|while|whereas|but|although|though|whilst|according to|when there were|when there was|when it had|"
     "when it was"},
});

struct BoundRow {
  AmountBound bound;
  std::string_view words;
};
constexpr auto kBounds = std::to_array<BoundRow>({
    {AmountBound::over,
     "more than|over|above|greater than|exceeding|exceeded|passed|pass|passes|topped|tops|upwards of|in excess of|"
     "beyond|surpassed|past the"},
    {AmountBound::under, "fewer than|less than|under|below|lower than|short of"},
    {AmountBound::just_over,
     "just over|just above|slightly more than|slightly over|a little over|a little more than|"
     "just more than|a shade over"},
    {AmountBound::just_under,
     "nearly|almost|just under|just below|close on|not quite|approaching|slightly less than|"
     "slightly fewer than|slightly under|a little under|just short of"},
    {AmountBound::about,
     "about|around|approximately|roughly|some|circa|close to|near to|in the region of|approx|nearing"},
    {AmountBound::at_least, "at least|no fewer than|no less than|not less than|not fewer than"},
    {AmountBound::at_most, "at most|up to|no more than|not more than"},
});

/// The stems of words for one measure, one family per row: the website, the helpline, all contacts, and others.
constexpr auto kFamilies = std::to_array<std::string_view>({
    "website|site|online|web|visitor|visit|visited|visiting|user|internet",
    "helpline|call|caller|called|calling|rang|ringing|phoning|phone|phoned|telephone|telephoned|hotline",
    "contact|contacted|contacting|approach",
    "admission|admitted|patient",
    "complaint|complained|complain|complainant",
    "burglary|burgled|break in",
    "offence|crime",
    "visit|visited|visitor|attendance|attended",
    "sale|sold",
    "enquiry|enquired|inquiry",
    "referral|referred",
    "passenger|journey",
    "birth|born",
    "death|died|killed|fatality",
    "pupil|student",
    "loan|borrowed|lent|borrowing",
    "woman|female",
    "man|male",
});

constexpr std::string_view kCounted =
    "call|visit|user|contact|complaint|burglary|offence|crime|theft|robbery|incident|arrest|admission|attendance|"
    "passenger|pupil|student|patient|case|death|birth|sale|report|referral|enquiry|caller|visitor|claim|application|"
    "appeal|order|ticket|member|donation|volunteer|collision|accident|casualty|fire|rescue|loan|book|journey|trip|"
    "appointment|operation|test|vaccination|query|request|search|conviction|prosecution|sentence|prisoner|detention|"
    "stop|permit|licence|inspection|tree|house|home|dwelling|job|vacancy|worker|employee|tourist|guest|booking|"
    "subscription|download|view|message|letter|email|text|assault|shoplifting|fraud|scam|delivery|parcel|meal|"
    "bicycle|vehicle|car|bus|train|flight|ship|animal|dog|cat|adoption|marriage|divorce|household|recycling|repair|"
    "sheep|lamb|ewe|cow|calf|pig|hen|goat|horse|fan|spectator|runner|swimmer|player|goal|lesson|course|learner|"
    "apprentice|graduate|exhibition|concert|show|performance|screening|signup|renewal|membership|pothole|fine|penalty|"
    "bin|callout|alarm|client|customer|family|child|baby|carer|scan|prescription|dose|jab|eviction|tenancy|flat|"
    "allotment|signature|petition|vote|entry|entrant|submission|grant|event|activity|workshop|class|session|tour|"
    "rental|hire|warning|caution|charge|population|launch|tonne|mile|pint|litre|hour|donor|woman|man";

template <typename Visit>
void each_word(std::string_view list, Visit visit) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find('|', at), list.size());
    visit(list.substr(at, end - at));
    at = end + 1;
  }
}

/// The longest entry of a table with which the words begin: how many words it has, and its row.
template <typename Table>
std::pair<std::size_t, const typename Table::value_type*> longest(const Table& table,
                                                                  std::span<const std::string_view> words) {
  using Entry = const typename Table::value_type*;
  static const auto entries = [&] {
    std::unordered_map<std::string_view, Entry> index;
    for (const auto& row : table) each_word(row.words, [&](std::string_view word) { index.emplace(word, &row); });
    return index;
  }();
  // By first word: the most words that an entry has. Most words begin no entry.
  static const auto lengths = [&] {
    std::unordered_map<std::string_view, std::size_t> index;
    for (const auto& [entry, row] : entries) {
      std::size_t& length = index[entry.substr(0, entry.find(' '))];
      length = std::max(length, static_cast<std::size_t>(std::ranges::count(entry, ' ')) + 1);
    }
    return index;
  }();
  std::pair<std::size_t, Entry> best{0, nullptr};
  const auto most = words.empty() ? lengths.end() : lengths.find(words.front());
  if (most == lengths.end()) return best;
  std::string joined;
  for (std::size_t count = 1; count <= std::min(words.size(), most->second); ++count) {
    if (words[count - 1].empty()) break;
    joined += (count > 1 ? " " : "") + std::string(words[count - 1]);
    const auto found = entries.find(joined);
    if (found != entries.end()) best = {count, found->second};
  }
  return best;
}

}  // namespace

KnownWords known_words(std::span<const std::string_view> words) {
  const auto [count, row] = longest(kWords, words);
  return count == 0 ? KnownWords{} : KnownWords{count, row->part, row->noun};
}

BoundWords bound_words(std::span<const std::string_view> words) {
  const auto [count, row] = longest(kBounds, words);
  return count == 0 ? BoundWords{} : BoundWords{count, row->bound};
}

int place_of(std::string_view ordinal) {
  constexpr auto kOrdinals = std::to_array<std::string_view>(
      {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"});
  const auto* const found = std::ranges::find(kOrdinals, ordinal);
  return found == kOrdinals.end() ? 0 : static_cast<int>(found - kOrdinals.begin()) + 1;
}

std::string stem(std::string_view folded) {
  std::string word(folded);
  if (word == "children") return "child";
  if (word == "men" || word.ends_with("women")) return word.replace(word.size() - 2, 1, "a");
  if (word.size() > 4 && word.ends_with("ies")) return word.substr(0, word.size() - 3) + "y";
  if (word.size() > 3 && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us")) word.pop_back();
  return word;
}

int family_of(std::string_view word) {
  static const auto families = [] {
    std::unordered_map<std::string_view, int> index;
    for (std::size_t at = 0; at < kFamilies.size(); ++at) {
      each_word(kFamilies[at], [&](std::string_view each) { index.emplace(each, static_cast<int>(at) + 1); });
    }
    return index;
  }();
  const auto found = families.find(word);
  return found == families.end() ? 0 : found->second;
}

int family_of_name(std::string_view name) {
  const std::string folded = fold_header(name);
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    if (const int family = family_of(stem(std::string_view(folded).substr(at, end - at)))) return family;
    at = end + 1;
  }
  return 0;
}

bool is_counted(std::string_view word) {
  bool found = false;
  each_word(kCounted, [&](std::string_view each) { found = found || each == word; });
  return found;
}

}  // namespace reach::audit

namespace reach {

int channel_family(std::string_view name) { return audit::family_of_name(name); }

}  // namespace reach
