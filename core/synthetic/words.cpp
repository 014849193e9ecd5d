// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/words.h"

#include <array>

namespace churnlens::synthetic {

namespace {

using namespace std::string_view_literals;

constexpr auto kArticles = std::to_array<Article>({
    {"GIFT TAG", 0},
    {"PAPER STRAWS", 1},
    {"STICKER SHEET", 2},
    {"PENCIL", 2},
    {"WRAPPING SHEET", 3},
    {"RIBBON REEL", 4},
    {"ERASER", 1},
    {"POCKET NOTEBOOK", 5},
    {"PAPER NAPKINS, 20", 6},
    {"BALLOONS, ASSORTED", 6},
    {"TEA LIGHT", 3},
    {"KEY RING", 6},
    {"FRIDGE MAGNET", 6},
    {"HANGING HEART", 7},
    {"LUNCH BAG", 9},
    {"SHOPPING BAG", 10},
    {"COASTER", 7},
    {"COASTERS, SET OF 6", 12},
    {"EGG CUP", 7},
    {"MUG", 9},
    {"ESPRESSO CUP", 8},
    {"CAF\xc3\x89 BOWL", 11},
    {"DINNER PLATE", 12},
    {"CAKE TIN", 14},
    {"CAKE STAND, 2 TIER", 22},
    {"TEA TOWEL", 12},
    {"OVEN GLOVE", 13},
    {"APRON", 14},
    {"TRAY 12\"", 15},
    {"JAM JAR LABELS", 5},
    {"STORAGE JAR", 13},
    {"BREAD BIN", 23},
    {"WALL CLOCK 10\"", 21},
    {"ALARM CLOCK", 14},
    {"PHOTO FRAME 8\" X 6\"", 13},
    {"PHOTO FRAME, SQUARE", 12},
    {"MIRROR 14\"", 22},
    {"CANDLE", 8},
    {"CANDLE HOLDER", 11},
    {"LANTERN", 15},
    {"FAIRY LIGHTS", 16},
    {"DOOR STOP", 15},
    {"DOOR SIGN", 9},
    {"CUSHION COVER", 17},
    {"CUSHION 18\"", 20},
    {"HOT WATER BOTTLE", 16},
    {"BLANKET", 23},
    {"UMBRELLA", 17},
    {"GARDEN TROWEL", 11},
    {"PLANT POT 5\"", 9},
    {"WATERING CAN", 19},
    {"BIRD HOUSE", 16},
    {"WIND CHIME", 13},
    {"JIGSAW, 100 PIECES", 14},
    {"WOODEN BLOCKS", 17},
    {"SOFT TOY", 16},
    {"MONEY BOX", 11},
    {"SEWING KIT", 8},
    {"WICKER BASKET", 19},
    {"STOOL", 25},
    {"SIDE TABLE", 28},
    {"COAT HOOKS", 18},
});

constexpr auto kMotifs = std::to_array<std::string_view>({
    "SNOWY FIR"sv,
    "SLEIGH RIDE"sv,
    "GINGER STAR"sv,
    "FROSTED OWL"sv,
    "WINTER ROBIN"sv,
    "HOLLY LANE"sv,
    "CHRISTMAS MOUSE"sv,
    "CHRISTMAS MARKET"sv,
    "MERRY MOOSE"sv,
    "BLUE FINCH"sv,
    "RED KITE"sv,
    "OLD HARBOUR"sv,
    "SEASIDE STRIPE"sv,
    "PEBBLE"sv,
    "DRIFTWOOD"sv,
    "LIGHTHOUSE"sv,
    "PAPER BOAT"sv,
    "CORAL"sv,
    "SUNFLOWER"sv,
    "WILD THYME"sv,
    "MEADOW"sv,
    "POPPY FIELD"sv,
    "APPLE ORCHARD"sv,
    "PEAR TREE"sv,
    "LEMON GROVE"sv,
    "FIG LEAF"sv,
    "BRAMBLE"sv,
    "IVY"sv,
    "FERN"sv,
    "TULIP"sv,
    "PEONY"sv,
    "DAISY DOT"sv,
    "POLKA"sv,
    "GINGHAM CHECK"sv,
    "TARTAN"sv,
    "HERRINGBONE"sv,
    "PATCHWORK"sv,
    "CROCHET"sv,
    "LACE EDGE"sv,
    "LINEN"sv,
    "COPPER"sv,
    "ENAMEL"sv,
    "RUSTIC OAK"sv,
    "WHITEWASHED"sv,
    "ANTIQUE BRASS"sv,
    "SMOKED GLASS"sv,
    "TERRACOTTA"sv,
    "MARBLE"sv,
    "SLATE"sv,
    "CORK"sv,
    "BAMBOO"sv,
    "DANCING FOX"sv,
    "SLEEPY HEDGEHOG"sv,
    "RABBIT FAMILY"sv,
    "PROUD ROOSTER"sv,
    "LITTLE GOAT"sv,
    "HONEY BEE"sv,
    "MOTH AND MOON"sv,
    "HOT AIR BALLOON"sv,
    "STEAM TRAIN"sv,
    "BICYCLE"sv,
    "CIRCUS"sv,
    "PIRATE"sv,
    "ROCKET"sv,
    "DINOSAUR"sv,
    "BALLET SHOES"sv,
    "\"HOME\""sv,
    "\"THANK YOU\""sv,
});
constexpr int kChristmasMotifs = 9;

constexpr auto kPriceLadder =
    std::to_array<int>({19,  29,  39,  42,  55,  65,  85,  125, 145,  165,  195,  210,  255,  295,  375,
                        425, 495, 595, 650, 750, 795, 850, 995, 1275, 1495, 1695, 1995, 2500, 4250, 6500});

constexpr auto kStockNotes = std::to_array<std::string_view>(
    {""sv, ""sv, ""sv, "count corrected"sv, "water damage"sv, "lost in stockroom"sv, "display sample"sv, "??"sv});

constexpr auto kForeignCountries = std::to_array<Country>({
    {"EIRE", 18},       {"Germany", 18}, {"France", 15},  {"Netherlands", 5}, {"Spain", 4},
    {"Switzerland", 3}, {"Belgium", 3},  {"Portugal", 3}, {"Australia", 2},   {"Channel Islands", 2},
    {"Italy", 2},       {"Sweden", 2},   {"Norway", 1.5}, {"Finland", 1.5},   {"Austria", 1.5},
    {"Denmark", 1.2},   {"Japan", 0.8},  {"Poland", 0.7}, {"USA", 0.6},       {"Unspecified", 0.5},
});

} // namespace

std::span<const Article> articles()
{
    return kArticles;
}
std::span<const std::string_view> motifs()
{
    return kMotifs;
}
int christmasMotifs()
{
    return kChristmasMotifs;
}
std::span<const int> priceLadder()
{
    return kPriceLadder;
}
std::span<const std::string_view> stockNotes()
{
    return kStockNotes;
}
std::string_view homeCountry()
{
    return "United Kingdom";
}
std::span<const Country> foreignCountries()
{
    return kForeignCountries;
}

} // namespace churnlens::synthetic
