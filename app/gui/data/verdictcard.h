// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/card.h"
#include "core/quality/qualityreport.h"

class QGridLayout;

namespace churnlens::gui {

/// Whether the data suffice to train a model: one word, why, and every check with what to do.
class VerdictCard : public Card
{
    Q_OBJECT

public:
    explicit VerdictCard(QWidget* parent = nullptr);

    void setVerdict(const quality::Verdict& verdict);
    /// The word that is shown: "Enough", "Thin" or "Not enough".
    [[nodiscard]] QString word() const;

protected:
    void changeEvent(QEvent* event) override;

private:
    void color();

    QLabel* m_word;
    QLabel* m_sentence;
    QGridLayout* m_checks;
    quality::Level m_level = quality::Level::Enough;
};

} // namespace churnlens::gui
