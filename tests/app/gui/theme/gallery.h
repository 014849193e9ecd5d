// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace churnlens::tests {

/// One of every control that the window uses, in every state that it can be put into without a pointer. Each has an
/// object name, by which a test finds it.
class Gallery : public QWidget
{
public:
    explicit Gallery(QWidget* parent = nullptr);

    /// The control of a name; fails the program when there is none.
    template <typename Widget>
    [[nodiscard]] Widget& at(const char* name) const
    {
        auto* const widget = findChild<Widget*>(QString::fromLatin1(name));
        if (!widget)
            qFatal("the gallery has no %s", name);
        return *widget;
    }

private:
    void addButtons();
    void addFields();
    void addChecks();
    void addViews();
    void addFrames();
    void addBars();
    void addMenus();
    void add(QWidget* widget, const char* name);

    QGridLayout* m_grid;
    int m_count = 0;
};

} // namespace churnlens::tests
