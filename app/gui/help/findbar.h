// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextCursor>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTextEdit;

namespace churnlens::gui {

/// Searches in a text: marks every place, goes from one to the next, and says which of how many.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    /// text must outlive this.
    explicit FindBar(QTextEdit& text, QWidget* parent = nullptr);

    void start(); ///< puts the cursor into the field
    void findNext();
    void findPrevious();
    /// Marks anew, after the text has changed.
    void refresh();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void search();
    void collect();
    void go(int place);
    void mark();

    QTextEdit& m_text;
    QLineEdit* m_field;
    QLabel* m_count;
    QList<QTextCursor> m_places;
    int m_current = -1;
};

} // namespace churnlens::gui
