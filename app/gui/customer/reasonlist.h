// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/scoring/explanation.h"

#include <QWidget>

class QLabel;

namespace churnlens::gui {

/// A short list of reasons, each a sentence with its points and a small bar; "raises the risk" or "lowers the risk".
class ReasonList : public QWidget
{
    Q_OBJECT

public:
    ReasonList(const QString& title, bool raising, QWidget* parent = nullptr);

    /// largest: of all reasons of both lists, points: a full bar.
    void present(const std::vector<scoring::GroupReason>& reasons, double largest);
    /// Title and sentences, as they stand.
    [[nodiscard]] QStringList texts() const;

private:
    class Bar;
    class Row;

    bool m_raising;
    QLabel* m_title;
    QLabel* m_none;
    std::vector<Row*> m_rows; ///< reused; children
};

} // namespace churnlens::gui
