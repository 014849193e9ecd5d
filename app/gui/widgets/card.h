// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace churnlens::gui {

/// A surface with a hairline border, a title, an optional caption, and whatever is put into body().
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    [[nodiscard]] QString title() const;
    /// What there is to know beyond the title, as its tooltip and the caption's; the body keeps tooltips of its own.
    void setMeaning(const QString& meaning);
    /// One muted line below the title: the population and the date of what is shown. Empty: none.
    void setCaption(const QString& caption);
    /// Put at the right of the title, such as a switch or a menu button.
    void addHeaderWidget(QWidget* widget);
    [[nodiscard]] QVBoxLayout* body() { return m_body; }

private:
    QLabel* m_title;
    QLabel* m_caption;
    QHBoxLayout* m_header;
    QVBoxLayout* m_body;
};

} // namespace churnlens::gui
