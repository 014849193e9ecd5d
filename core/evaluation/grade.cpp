// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/evaluation/grade.h"

namespace churnlens::evaluation {

Grade gradeOf(double auc)
{
    if (auc > 0.9)
        return Grade::Suspicious;
    if (auc >= 0.8)
        return Grade::VeryGood;
    if (auc >= 0.7)
        return Grade::Good;
    return auc >= 0.6 ? Grade::Fair : Grade::Poor;
}

} // namespace churnlens::evaluation
