// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/population/idarena.h"
#include "core/population/populationcolumns.h"
#include "core/population/textdictionary.h"
#include "core/warehouse/copiedrow.h"

namespace churnlens::population {

/// What the statements that read a population bring, each in the order in which its rows came. add() takes a row of the
/// statement that the part names; reserve() makes room for so many.

struct ScorePart ///< queries/copy_run_scores, queries/copy_run_head
{
    void reserve(size_t rows);
    void add(warehouse::CopiedRow& row);

    std::vector<qint32> keys;
    std::vector<qint32> ranks;
    std::vector<double> probability;
    std::vector<double> low;
    std::vector<double> high;
    std::vector<double> valueAtRisk;
    std::vector<double> percentile;
    std::vector<quint8> bucket;
    std::vector<quint8> active;
    std::vector<quint32> flagSet;
    TextDictionary flagSets; ///< arrays in binary form
};

struct CustomerPart ///< queries/copy_run_customers
{
    void reserve(size_t rows);
    void add(warehouse::CopiedRow& row);

    std::vector<qint32> keys;
    IdArena ids;
    std::vector<quint32> country;
    TextDictionary countries;
};

struct FeaturePart ///< queries/copy_run_features
{
    void reserve(size_t rows);
    void add(warehouse::CopiedRow& row);

    std::vector<qint32> keys;
    std::vector<double> lastOrder;
    std::vector<double> orders;
    std::vector<double> spend;
    std::vector<double> basketValue;
};

struct EarlierPart ///< queries/copy_run_probabilities
{
    void reserve(size_t rows);
    void add(warehouse::CopiedRow& row);

    std::vector<qint32> keys;
    std::vector<double> probability;
};

struct PopulationParts
{
    ScorePart scores;
    CustomerPart customers;
    FeaturePart features;
    EarlierPart earlier;
};

} // namespace churnlens::population
