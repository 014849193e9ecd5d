// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/value/monthnames.h"

#include <algorithm>

namespace churnlens::ingest {

namespace {

struct MonthName
{
    std::string_view name;
    int month;
    constexpr bool operator<(const MonthName& other) const { return name < other.name; }
};

template <typename T>
constexpr T inOrder(T names)
{
    std::sort(names.begin(), names.end());
    return names;
}

constexpr auto kMonths = inOrder(std::to_array<MonthName>({
    {"jan", 1},        {"janv", 1},       {"january", 1},    {"januar", 1},   {"janner", 1},    {"jaenner", 1},
    {"janvier", 1},    {"enero", 1},      {"ene", 1},        {"gennaio", 1},  {"gen", 1},       {"genn", 1},
    {"januari", 1},    {"janeiro", 1},    {"feb", 2},        {"febr", 2},     {"february", 2},  {"februar", 2},
    {"fevr", 2},       {"fev", 2},        {"fevrier", 2},    {"febrero", 2},  {"febbraio", 2},  {"februari", 2},
    {"febb", 2},       {"fevereiro", 2},  {"mar", 3},        {"march", 3},    {"marz", 3},      {"maerz", 3},
    {"mrz", 3},        {"mars", 3},       {"marzo", 3},      {"maart", 3},    {"mrt", 3},       {"marco", 3},
    {"apr", 4},        {"april", 4},      {"avr", 4},        {"avril", 4},    {"abr", 4},       {"abril", 4},
    {"aprile", 4},     {"may", 5},        {"mai", 5},        {"mayo", 5},     {"maggio", 5},    {"mag", 5},
    {"magg", 5},       {"mei", 5},        {"maio", 5},       {"jun", 6},      {"june", 6},      {"juni", 6},
    {"juin", 6},       {"junio", 6},      {"giugno", 6},     {"giu", 6},      {"junho", 6},     {"jul", 7},
    {"july", 7},       {"juli", 7},       {"juil", 7},       {"juillet", 7},  {"julio", 7},     {"luglio", 7},
    {"lug", 7},        {"julho", 7},      {"aug", 8},        {"august", 8},   {"aout", 8},      {"agosto", 8},
    {"ago", 8},        {"augustus", 8},   {"sep", 9},        {"sept", 9},     {"september", 9}, {"septembre", 9},
    {"septiembre", 9}, {"setiembre", 9},  {"settembre", 9},  {"set", 9},      {"sett", 9},      {"setembro", 9},
    {"oct", 10},       {"october", 10},   {"okt", 10},       {"oktober", 10}, {"octobre", 10},  {"octubre", 10},
    {"ottobre", 10},   {"ott", 10},       {"outubro", 10},   {"out", 10},     {"nov", 11},      {"november", 11},
    {"novembre", 11},  {"noviembre", 11}, {"novembro", 11},  {"dec", 12},     {"december", 12}, {"dez", 12},
    {"dezember", 12},  {"decembre", 12},  {"diciembre", 12}, {"dic", 12},     {"dicembre", 12}, {"dezembro", 12},
}));

constexpr auto kWeekdays = inOrder(std::to_array<std::string_view>({
    // English
    "mon",
    "monday",
    "tue",
    "tues",
    "tuesday",
    "wed",
    "wednesday",
    "thu",
    "thur",
    "thurs",
    "thursday",
    "fri",
    "friday",
    "sat",
    "saturday",
    "sun",
    "sunday",
    // German
    "mo",
    "montag",
    "di",
    "dienstag",
    "mi",
    "mittwoch",
    "do",
    "donnerstag",
    "fr",
    "freitag",
    "sa",
    "samstag",
    "sonnabend",
    "so",
    "sonntag",
    // French
    "lun",
    "lundi",
    "mar",
    "mardi",
    "mer",
    "mercredi",
    "jeu",
    "jeudi",
    "ven",
    "vendredi",
    "sam",
    "samedi",
    "dim",
    "dimanche",
    // Spanish
    "lunes",
    "martes",
    "mie",
    "miercoles",
    "jue",
    "jueves",
    "vie",
    "viernes",
    "sab",
    "sabado",
    "dom",
    "domingo",
    // Italian
    "lunedi",
    "martedi",
    "mercoledi",
    "gio",
    "giovedi",
    "venerdi",
    "sabato",
    "domenica",
    // Dutch
    "ma",
    "maandag",
    "dinsdag",
    "wo",
    "woensdag",
    "donderdag",
    "vr",
    "vrijdag",
    "za",
    "zaterdag",
    "zo",
    "zondag",
    // Portuguese
    "seg",
    "segunda",
    "ter",
    "terca",
    "qua",
    "quarta",
    "qui",
    "quinta",
    "sex",
    "sexta",
}));

/// What the letters U+00C0..U+00DF, and likewise U+00E0..U+00FF, are without accents; a blank for what is no letter.
constexpr std::string_view kLatinLetters = "aaaaaaaceeeeiiiidnooooo ouuuuyts";

/// U+0300..U+036F, an accent that follows its letter.
bool isCombining(char lead, char trail)
{
    const auto low = static_cast<unsigned char>(trail);
    return low >= 0x80 && low < 0xC0 && (lead == '\xCC' || (lead == '\xCD' && low < 0xB0));
}

} // namespace

bool FoldedWord::append(char letter)
{
    if (m_size == m_text.size())
        return false;
    m_text[m_size++] = letter;
    return true;
}

bool FoldedWord::take(Cursor& cursor)
{
    const char* const start = cursor.at;
    bool fits = true;
    m_size = 0;
    while (fits && !cursor.done()) {
        const char c = *cursor.at;
        const bool pair = !isAscii(c) && cursor.end - cursor.at > 1;
        const char trail = pair ? cursor.at[1] : '\0';
        if (isAsciiLetter(c)) {
            fits = append(asciiLower(c));
            ++cursor.at;
        } else if (pair && c == '\xC3' && !isAscii(trail)
                   && kLatinLetters[static_cast<unsigned char>(trail) & 31U] != ' ') {
            fits = append(kLatinLetters[static_cast<unsigned char>(trail) & 31U]);
            cursor.at += 2;
        } else if (pair && m_size > 0 && isCombining(c, trail)) {
            cursor.at += 2;
        } else {
            break;
        }
    }
    if (!fits || m_size == 0)
        cursor.at = start;
    return fits && m_size > 0;
}

int monthOfName(std::string_view folded)
{
    const auto* const found = std::lower_bound(kMonths.begin(), kMonths.end(), MonthName{folded, 0});
    return found != kMonths.end() && found->name == folded ? found->month : 0;
}

bool isWeekday(std::string_view folded)
{
    return std::binary_search(kWeekdays.begin(), kWeekdays.end(), folded);
}

} // namespace churnlens::ingest
