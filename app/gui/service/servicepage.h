// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"

#include <memory>

namespace churnlens::gui {

class ApiController;
class KeysCard;
class LogCard;
class Preferences;
class RequestFeed;
class RequestLogModel;
class ScheduleCard;
class ServerCard;
class Workspace;

/// The REST API of this window, its keys and requests, and how to score on a schedule.
class ServicePage : public Page
{
    Q_OBJECT

public:
    /// Both must outlive it.
    ServicePage(Workspace& workspace, Preferences& preferences, QWidget* parent = nullptr);
    /// Stops the API; running answers get three seconds in a task.
    ~ServicePage() override;

    [[nodiscard]] PageId id() const override { return PageId::Service; }
    [[nodiscard]] QString title() const override { return tr("Service"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("service"); }
    [[nodiscard]] QList<QAction*> pageActions() override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("user-guide.md#service"); }
    [[nodiscard]] QWidget* printable() override;
    void activate() override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;
    void retranslate() override;

    /// Whether the API answers requests.
    [[nodiscard]] bool isRunning() const;
    /// Requests of the last ten minutes, as many as the log keeps: whether somebody uses it.
    [[nodiscard]] int recentRequests() const;
    /// Switches it on, if it is off, as soon as the database is open; what stands in the way is shown on the
    /// page, which then asks to be shown.
    void startApi();
    [[nodiscard]] ApiController& controller() { return *m_controller; }

Q_SIGNALS:
    void helpRequested(const QString& topic); ///< "batch-report.md#exit-codes"
    void runningChanged(bool running);

private:
    void build();
    void arrange();
    void openDocumentation();
    void showProblem(const QString& text, const QString& action = {});
    void start();
    void onControllerChanged();
    void onWorkspaceChanged();
    void useSuggestedPort();

    Workspace& m_workspace;
    Preferences& m_preferences;
    std::shared_ptr<RequestFeed> m_feed;
    RequestLogModel* m_requests; ///< kept when the cards are built in another language
    ApiController* m_controller;
    QWidget* m_content;
    QAction* m_openDocs;
    ServerCard* m_server = nullptr;
    KeysCard* m_keys = nullptr;
    LogCard* m_log = nullptr;
    ScheduleCard* m_schedule = nullptr;
    bool m_wasRunning = false;
    bool m_wantsKey = false; ///< what the problem on the page is about
    bool m_startWhenReady = false;
};

} // namespace churnlens::gui
