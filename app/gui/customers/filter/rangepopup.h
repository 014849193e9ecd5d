// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <optional>

class QLineEdit;
class QVBoxLayout;

namespace churnlens::gui {

/// How a range is asked for.
struct RangeQuestion
{
    QString title;
    QString least; ///< label of the lower bound; empty: there is only an upper one
    QString most;
    QString unit; ///< behind the fields
    double highest = 0; ///< of what may be typed; the lowest is 0
    int decimals = 0;
    QString shortcutText; ///< of a button that fills in shortcutMost; empty: none
    double shortcutMost = 0;
};

/// A small window with one or two numbers, either of which may stay empty. Deletes itself when closed.
class RangePopup : public QFrame
{
    Q_OBJECT

public:
    RangePopup(const RangeQuestion& question, std::optional<double> least, std::optional<double> most, QWidget* parent);

Q_SIGNALS:
    void changed(std::optional<double> least, std::optional<double> most); ///< while typing, when both make sense

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLineEdit* addField(QVBoxLayout* layout, const QString& label, const RangeQuestion& question,
                        std::optional<double> value);
    void tell();

    QLineEdit* m_least = nullptr;
    QLineEdit* m_most;
};

} // namespace churnlens::gui
