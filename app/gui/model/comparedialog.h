// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/modelreport/modelcomparison.h"

#include <QDialog>

namespace churnlens::gui {

class CellTable;

/// Two models side by side: figures with their difference, and the weights of either.
class CompareDialog : public QDialog
{
    Q_OBJECT

public:
    CompareDialog(const modelreport::ModelReport& first, const modelreport::ModelReport& second,
                  QWidget* parent = nullptr);

    [[nodiscard]] CellTable& metrics() { return *m_metrics; }
    [[nodiscard]] CellTable& coefficients() { return *m_coefficients; }
    [[nodiscard]] QString note() const { return m_note; } ///< whether the figures can be compared

private:
    void fillMetrics(const modelreport::ModelComparison& comparison);
    void fillCoefficients(const modelreport::ModelComparison& comparison);

    QString m_firstName;
    QString m_secondName;
    QString m_note;
    CellTable* m_metrics;
    CellTable* m_coefficients;
};

} // namespace churnlens::gui
