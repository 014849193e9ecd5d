// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/error.h"

#include <QStackedWidget>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace churnlens::gui {

/// Shows content, or why there is none: first use, loading (after 200 ms), nothing found, an error with what to do.
class StatePanel : public QStackedWidget
{
    Q_OBJECT

public:
    /// content: becomes a child.
    explicit StatePanel(QWidget* content, QWidget* parent = nullptr);

    void showContent();
    /// After 200 ms, so that quick reads do not flicker; progress below 0: unknown.
    void showLoading(const QString& text, double progress = -1, bool cancellable = false);
    /// action: text of the one button; empty: none. Emits actionTriggered().
    void showMessage(const QString& title, const QString& text, const QString& action = {},
                     const QString& iconName = QStringLiteral("info"));
    /// Message, what to do, "Try again" (emits actionTriggered()) and "Copy details".
    void showError(const Error& error);
    [[nodiscard]] bool isShowingContent() const;
    /// Of the message or error that is shown; empty with content.
    [[nodiscard]] QString messageTitle() const;

Q_SIGNALS:
    void actionTriggered();
    void cancelRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    class WrappedText;

    void drawIcon();
    QWidget* buildMessage();
    QWidget* buildLoading();

    QWidget* m_content;
    QWidget* m_message = nullptr;
    QWidget* m_loading = nullptr;
    QLabel* m_icon = nullptr;
    WrappedText* m_title = nullptr;
    WrappedText* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_copy = nullptr;
    WrappedText* m_loadingText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QTimer m_delay;
    QString m_details;
    QString m_iconName; ///< of the message; empty before the first
};

} // namespace churnlens::gui
