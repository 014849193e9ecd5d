// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace churnlens::gui {

/// Says what can be loaded, and takes it: by buttons here, by drag and drop through the page.
class DropZone : public QFrame
{
    Q_OBJECT

public:
    explicit DropZone(QWidget* parent = nullptr);

    /// Something that can be loaded is held over the page.
    void setDragging(bool dragging);

Q_SIGNALS:
    void filesRequested();
    void folderRequested();
    void demoRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_text;
    QWidget* m_buttons;
    bool m_dragging = false;
};

} // namespace churnlens::gui
