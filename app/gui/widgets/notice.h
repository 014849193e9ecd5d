// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;

namespace churnlens::gui {

/// One quiet line with an icon, and a link that leads somewhere; can be a banner of a page.
class Notice : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Info, Warning, Error };

    Notice(Kind kind, const QString& text, const QString& link = {}, QWidget* parent = nullptr);
    void setText(const QString& text);
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void linkActivated();

protected:
    void changeEvent(QEvent* event) override;

private:
    void drawIcon();

    Kind m_kind;
    QLabel* m_picture;
    QLabel* m_text;
    QString m_link;
};

} // namespace churnlens::gui
