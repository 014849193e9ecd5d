// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace churnlens::gui {

/// The titles of the list's columns, with the sort arrow beside the words. Draws itself: the style's header asks for
/// every row whether it is selected, which takes too long with a million of them.
class CustomersHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit CustomersHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int logicalIndex) const override;
    bool viewportEvent(QEvent* event) override;

private:
    void paintTitle(QPainter& painter, const QRect& place, int section) const;
    void hover(int section);

    int m_hovered = -1;
};

} // namespace churnlens::gui
