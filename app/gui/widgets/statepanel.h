// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/widgets/frontstack.h"
#include "core/common/error.h"

#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace churnlens::gui {

/// Shows content, or why there is none: first use, loading (after 200 ms), nothing found, an error with what to do.
class StatePanel : public FrontStack
{
    Q_OBJECT

public:
    /// content: becomes a child.
    explicit StatePanel(QWidget* content, QWidget* parent = nullptr);

    void showContent();
    /// After 200 ms, so that quick reads do not flicker; progress below 0: unknown. Where somebody listens to
    /// cancelRequested(), a button for it follows after a second, or comes at once.
    void showLoading(const QString& text, double progress = -1, bool cancelAtOnce = false);
    /// action: text of the one button; empty: none. Emits actionTriggered().
    void showMessage(const QString& title, const QString& text, const QString& action = {},
                     const QString& iconName = QStringLiteral("info"));
    /// What failed, the message, what to do, "Try again" (emits actionTriggered()) and "Copy details"; about a database
    /// also "Connect to another database", where somebody listens to connectRequested().
    void showError(const Error& error);
    [[nodiscard]] bool isShowingContent() const;
    /// Of the message or error that is shown; empty with content.
    [[nodiscard]] QString messageTitle() const;

Q_SIGNALS:
    void actionTriggered();
    void cancelRequested();
    void connectRequested(); ///< another database is wanted

protected:
    void changeEvent(QEvent* event) override;

private:
    class WrappedText;

    void drawIcon();
    QWidget* buildMessage();
    QWidget* buildLoading();
    void stopWaiting();
    void offerCancel();

    QWidget* m_content;
    QWidget* m_message = nullptr;
    QWidget* m_loading = nullptr;
    QLabel* m_icon = nullptr;
    WrappedText* m_title = nullptr;
    WrappedText* m_text = nullptr;
    QPushButton* m_action = nullptr;
    QPushButton* m_connect = nullptr;
    QPushButton* m_copy = nullptr;
    WrappedText* m_loadingText = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_cancel = nullptr;
    QTimer m_delay;
    QTimer m_cancelDelay; ///< from the first showLoading()
    QString m_details;
    QString m_iconName; ///< of the message; empty before the first
};

} // namespace churnlens::gui
