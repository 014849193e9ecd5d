// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace churnlens::gui {

/// A text that is there to be copied.
class CopyField : public QWidget
{
    Q_OBJECT

public:
    /// name: what the text is, for the screen reader.
    explicit CopyField(const QString& name, QWidget* parent = nullptr);

    void setText(const QString& text);
    [[nodiscard]] QString text() const;
    void setPlaceholder(const QString& text);
    void copy();

private:
    QLineEdit* m_text;
    QToolButton* m_copy;
};

} // namespace churnlens::gui
