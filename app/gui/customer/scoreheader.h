// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dossier/dossier.h"

#include <QFrame>

class QLabel;
class QLayout;
class QToolButton;

namespace churnlens::gui {

class IntervalWhisker;

/// Who the customer is, and the score: the top of the pane.
class ScoreHeader : public QFrame
{
    Q_OBJECT

public:
    explicit ScoreHeader(QWidget* parent = nullptr);

    void present(const dossier::Dossier& dossier);

Q_SIGNALS:
    void copyRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    QLayout* buildIdentity();
    QLayout* buildScore();
    void showChips(const scoring::CustomerExplanation& score);
    void tint();

    QLabel* m_id = nullptr;
    QLabel* m_country = nullptr;
    QToolButton* m_copy = nullptr;
    QLabel* m_probability = nullptr;
    QLabel* m_bucketWord = nullptr;
    IntervalWhisker* m_whisker = nullptr;
    QLabel* m_rank = nullptr;
    QLabel* m_value = nullptr;
    QWidget* m_chips = nullptr;
    QList<QLabel*> m_chipLabels; ///< reused
    QLabel* m_definition = nullptr;
    QString m_bucket;
};

} // namespace churnlens::gui
