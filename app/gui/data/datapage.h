// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/pages/page.h"
#include "app/gui/workspace/workspace.h"
#include "core/pipeline/loadhistory.h"
#include "core/quality/qualityreport.h"

#include <QPointer>

class QStackedWidget;

namespace churnlens::gui {

class DropZone;
struct FinishedRun;
class ImportSession;
class ImportView;
class LoadResult;
class Preferences;
class QualityView;
class RejectedDialog;
class RunView;
class StatePanel;

/// What is in the database and how good it is; and the way for files into it.
class DataPage : public Page
{
    Q_OBJECT

public:
    /// All must outlive it. session: what it shows as well when it is made while files are offered.
    DataPage(Workspace& workspace, Preferences& preferences, ImportSession& session, QWidget* parent = nullptr);
    ~DataPage() override;

    /// Files and folders to be looked at, and loaded once the user agrees.
    void offerFiles(const QStringList& files);
    /// Asks for files.
    void chooseFiles();
    void chooseFolder();
    /// A load or a removal is under way.
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] PageId id() const override { return PageId::Data; }
    [[nodiscard]] QString title() const override { return tr("Data"); }
    [[nodiscard]] QString iconName() const override { return QStringLiteral("data"); }
    [[nodiscard]] QList<QAction*> pageActions() override { return {m_chooseAction, m_saveAction, m_folderAction}; }
    void activate() override;
    void saveState(QSettings& settings) const override;
    void restoreState(QSettings& settings) override;
    void retranslate() override;
    [[nodiscard]] QString helpTopic() const override { return QStringLiteral("user-guide.md#data"); }
    [[nodiscard]] QWidget* printable() override;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the page shows of the warehouse.
    struct Contents
    {
        std::vector<pipeline::LoadInfo> loads;
        quality::QualityReport report;
    };

    void build();
    void connectViews();
    void setTexts();
    void noteState();
    void readContents();
    void stopReading();
    void tryAgain();
    void take(int round, Result<Contents>& contents); ///< takes the contents out
    void showContents();
    [[nodiscard]] bool isShowingContents() const;
    void load();
    void confirmRemoval(const pipeline::LoadInfo& load);
    void startRun(const QString& title, pipeline::BatchOptions options);
    void finishRun(const FinishedRun& run);
    void showSession();
    void leaveSession();
    void leaveRun();
    void showRejected(qint64 loadId, const QString& reason);
    void saveReport();
    void noteFolder(const QString& path);

    Workspace& m_workspace;
    Preferences& m_preferences;
    ImportSession& m_session;
    QAction* m_chooseAction;
    QAction* m_folderAction;
    QAction* m_saveAction;
    QStackedWidget* m_stack = nullptr;
    DropZone* m_drop = nullptr;
    StatePanel* m_report = nullptr;
    QualityView* m_quality = nullptr;
    ImportView* m_import = nullptr;
    RunView* m_run = nullptr;
    LoadResult* m_result = nullptr;
    DropZone* m_overlay = nullptr;
    QPointer<RejectedDialog> m_rejected;
    std::optional<Contents> m_contents;
    QPointer<Task> m_reading;
    int m_round = 0; ///< of the latest read
    bool m_isStale = true;
    QString m_folder; ///< where files were last chosen
};

} // namespace churnlens::gui
