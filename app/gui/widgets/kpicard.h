// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace churnlens::gui {

/// A figure with what it is and whom it is about; a button when somebody listens to activated().
class KpiCard : public QFrame
{
    Q_OBJECT

public:
    explicit KpiCard(const QString& caption, QWidget* parent = nullptr);

    /// value: large; detail: muted line below. An empty value shows a dash.
    void setFigure(const QString& value, const QString& detail);
    /// What the figure means; the tooltip and the accessible description.
    void setDefinition(const QString& text);
    void setClickable(bool clickable);
    [[nodiscard]] QString value() const;
    [[nodiscard]] QString detail() const;

Q_SIGNALS:
    void activated(); ///< by click, Enter or Space

protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QLabel* m_caption;
    QLabel* m_value;
    QLabel* m_detail;
    bool m_clickable = false;
};

} // namespace churnlens::gui
