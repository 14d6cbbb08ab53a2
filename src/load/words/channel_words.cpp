// Words that name something counted, not a place.
#include <algorithm>
#include <array>
#include <string>

#include "load/words/place_names.hpp"
#include "text/unicode.hpp"

namespace reach {
namespace {

/// Sorted.
constexpr auto kCounted = std::to_array<std::string_view>(
    {"abandoned",    "abuse",       "accident",     "accidents",    "account",     "accounts",      "ad",
     "adult",        "adults",      "adverts",      "advice",       "alarm",       "alarms",        "allegation",
     "allegations",  "android",     "anonymous",    "answered",     "antisocial",  "app",           "appointment",
     "appointments", "apps",        "arrest",       "arrests",      "arson",       "arsons",        "article",
     "articles",     "asb",         "assault",      "assaults",     "assistance",  "audience",      "author",
     "awareness",    "begging",     "bike",         "blackmail",    "bounces",     "boys",          "brochure",
     "browser",      "bullying",    "burglaries",   "burglary",     "call",        "callback",      "callbacks",
     "caller",       "callers",     "calls",        "campaign",     "case",        "cases",         "cautions",
     "charge",       "charged",     "charges",      "chat",         "chats",       "child",         "children",
     "claims",       "click",       "clicks",       "client",       "clients",     "closed",        "coercion",
     "collisions",   "comments",    "complaint",    "complaints",   "completed",   "contact",       "contacts",
     "conversion",   "conversions", "convictions",  "counselling",  "count",       "counter",       "counts",
     "crime",        "crimes",      "customers",    "cyber",        "cybercrime",  "damage",        "dealt",
     "deaths",       "deception",   "desk",         "desktop",      "device",      "devices",       "digital",
     "direct",       "disorder",    "display",      "domestic",     "downloads",   "drone",         "drug",
     "drugs",        "email",       "emails",       "emergency",    "engagement",  "enquiries",     "enquiry",
     "entrances",    "event",       "events",       "extortion",    "face",        "facebook",      "fatal",
     "fatalities",   "feedback",    "female",       "females",      "firearm",     "firearms",      "fires",
     "fixed",        "followers",   "form",         "forms",        "fraud",       "friend",        "girls",
     "google",       "grooming",    "handled",      "harassment",   "hate",        "helpline",      "helplines",
     "hit",          "hits",        "hoax",         "homelessness", "homicide",    "homicides",     "hotline",
     "housing",      "impressions", "inbound",      "incident",     "incidents",   "injuries",      "inquiries",
     "inquiry",      "instagram",   "ios",          "kidnap",       "kidnapping",  "kiosk",         "knife",
     "leaflet",      "leaflets",    "legal",        "letter",       "letters",     "licensing",     "likes",
     "line",         "linkedin",    "live",         "mail",         "male",        "males",         "media",
     "medical",      "meeting",     "meetings",     "members",      "men",         "mental",        "message",
     "messages",     "messenger",   "missing",      "mobile",       "murder",      "negative",      "neglect",
     "new",          "newsletter",  "newspaper",    "newspapers",   "noise",       "nuisance",      "offence",
     "offences",     "offender",    "offenders",    "office",       "offline",     "online",        "open",
     "opened",       "orders",      "organic",      "outbound",     "outcomes",    "page",          "pages",
     "pageviews",    "paid",        "parking",      "passed",       "patients",    "payments",      "penalties",
     "people",       "person",      "persons",      "phone",        "phones",      "podcast",       "podcasts",
     "portal",       "positive",    "possession",   "post",         "postal",      "poster",        "posters",
     "posts",        "press",       "prevention",   "print",        "private",     "prosecutions",  "public",
     "queries",      "questions",   "radio",        "rape",         "rapes",       "readers",       "received",
     "recorded",     "referral",    "referrals",    "referred",     "registered",  "registrations", "rejected",
     "reports",      "request",     "requests",     "rescues",      "resolved",    "respondents",   "responses",
     "robberies",    "robbery",     "safeguarding", "sales",        "sanctions",   "search",        "searches",
     "self",         "sent",        "serious",      "service",      "services",    "session",       "sessions",
     "sex",          "sexual",      "shares",       "shoplifting",  "signposting", "signups",       "site",
     "sites",        "skype",       "slavery",      "slight",       "sms",         "social",        "speeding",
     "staff",        "stalking",    "stops",        "submissions",  "subscribers", "suicide",       "suicides",
     "support",      "survey",      "surveys",      "switchboard",  "tablet",      "telephone",     "television",
     "terrorism",    "tests",       "text",         "texts",        "theft",       "thefts",        "threats",
     "tickets",      "tiktok",      "traffic",      "trafficking",  "training",    "transactions",  "transfers",
     "trespass",     "tv",          "twitter",      "unanswered",   "unique",      "upheld",        "user",
     "users",        "vandalism",   "vehicle",      "victim",       "victims",     "video",         "videos",
     "view",         "viewers",     "views",        "violence",     "violent",     "visit",         "visitor",
     "visitors",     "visits",      "voicemail",    "voicemails",   "volunteers",  "walk",          "warnings",
     "weapon",       "weapons",     "web",          "webchat",      "webform",     "webpage",       "website",
     "websites",     "welfare",     "wellbeing",    "whatsapp",     "witness",     "witnesses",     "women",
     "yes",          "youtube"});
static_assert(std::ranges::is_sorted(kCounted));

/// The small words in the names of places: `Isle of Wight`, `Stoke-on-Trent`. Sorted.
constexpr auto kInPlaces = std::to_array<std::string_view>(
    {"and", "by", "de", "in", "le", "next", "of", "on", "over", "sub", "super", "the", "to", "under", "upon", "with"});

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

/// Calls `look(word)` for each word of a text, until it returns true.
template <typename Look>
bool any_word(std::string_view text, Look look) {
  constexpr std::string_view kBetween = " -/&(),.:_";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kBetween, at), text.size());
    if (end > at && look(text.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

/// Whether a text has capitals, and also words without them: `Positive results`, but not `Isle of Wight`.
bool is_phrase(std::string_view text) {
  if (std::ranges::none_of(text, is_capital)) return false;
  return any_word(text, [](std::string_view word) {
    return is_small(word.front()) && !std::ranges::binary_search(kInPlaces, word);
  });
}

}  // namespace

bool names_no_place(std::string_view name) {
  if (is_phrase(name)) return true;
  return any_word(fold_header(name), [](std::string_view word) { return std::ranges::binary_search(kCounted, word); });
}

}  // namespace reach
