#include "load/words/channel_words.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.hpp"

namespace reach {
namespace {

/// Sorted.
constexpr auto kCounted = std::to_array<std::string_view>(
    {"accident",    "accidents",    "account",     "accounts",     "ad",          "adult",         "adults",
     "adverts",     "allegation",   "allegations", "android",      "anonymous",   "answered",      "app",
     "appointment", "appointments", "apps",        "arrest",       "arrests",     "article",       "articles",
     "assault",     "assaults",     "audience",    "author",       "bike",        "boys",          "brochure",
     "browser",     "burglaries",   "burglary",    "call",         "callback",    "callbacks",     "caller",
     "callers",     "calls",        "campaign",    "case",         "cases",       "charged",       "chat",
     "chats",       "child",        "children",    "claims",       "click",       "clicks",        "client",
     "clients",     "closed",       "collisions",  "comments",     "complaint",   "complaints",    "completed",
     "contact",     "contacts",     "conversion",  "conversions",  "count",       "counter",       "counts",
     "crime",       "crimes",       "customers",   "damage",       "deaths",      "desk",          "desktop",
     "device",      "devices",      "digital",     "direct",       "display",     "downloads",     "drug",
     "drugs",       "email",        "emails",      "engagement",   "enquiries",   "enquiry",       "entrances",
     "event",       "events",       "face",        "facebook",     "feedback",    "female",        "females",
     "followers",   "form",         "forms",       "fraud",        "friend",      "girls",         "google",
     "hate",        "helpline",     "helplines",   "hit",          "hits",        "homicide",      "homicides",
     "hotline",     "impressions",  "incident",    "incidents",    "injuries",    "inquiries",     "inquiry",
     "instagram",   "ios",          "kiosk",       "knife",        "leaflet",     "leaflets",      "letter",
     "letters",     "likes",        "line",        "linkedin",     "live",        "mail",          "male",
     "males",       "media",        "meeting",     "meetings",     "members",     "men",           "message",
     "messages",    "messenger",    "mobile",      "murder",       "negative",    "new",           "newsletter",
     "newspaper",   "newspapers",   "offence",     "offences",     "offender",    "offenders",     "office",
     "offline",     "online",       "open",        "opened",       "orders",      "organic",       "outcomes",
     "page",        "pages",        "pageviews",   "paid",         "passed",      "patients",      "payments",
     "people",      "person",       "persons",     "phone",        "phones",      "podcast",       "podcasts",
     "portal",      "positive",     "post",        "postal",       "poster",      "posters",       "posts",
     "press",       "print",        "private",     "public",       "queries",     "questions",     "radio",
     "readers",     "referral",     "referrals",   "referred",     "registered",  "registrations", "rejected",
     "reports",     "request",      "requests",    "resolved",     "respondents", "responses",     "robberies",
     "robbery",     "sales",        "search",      "searches",     "self",        "sent",          "service",
     "services",    "session",      "sessions",    "sex",          "sexual",      "shares",        "shoplifting",
     "signups",     "site",         "sites",       "skype",        "sms",         "social",        "staff",
     "stops",       "submissions",  "subscribers", "support",      "survey",      "surveys",       "switchboard",
     "tablet",      "telephone",    "television",  "tests",        "text",        "texts",         "theft",
     "thefts",      "tickets",      "tiktok",      "transactions", "tv",          "twitter",       "unique",
     "user",        "users",        "vehicle",     "victim",       "victims",     "video",         "videos",
     "view",        "viewers",      "views",       "violence",     "violent",     "visit",         "visitor",
     "visitors",    "visits",       "volunteers",  "walk",         "web",         "webchat",       "webform",
     "webpage",     "website",      "websites",    "whatsapp",     "witness",     "witnesses",     "women",
     "youtube"});
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

/// Whether a text has capitals, and words without: `Positive results`, but not `Isle of Wight`.
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
