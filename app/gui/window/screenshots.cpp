// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/screenshots.h"

#include "app/gui/window/windowapplication.h"
#include "app/gui/window/windowmenus.h"
#include "app/gui/workspace/publishedscores.h"
#include "core/common/logging.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QMenuBar>
#include <QScrollArea>
#include <QTableView>

namespace churnlens::gui {

namespace {

constexpr QSize kUsual(1440, 900);
constexpr QSize kSmall(1024, 640);
constexpr QSize kLarge(2560, 1440);
constexpr int kPatienceMs = 60'000;
constexpr int kSettleMs = 400; ///< layouts, delayed loading states and debounced selections

void spin(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

/// Until nothing runs and everything is drawn.
void settle(WindowApplication& application)
{
    QElapsedTimer waited;
    waited.start();
    do
        spin(kSettleMs);
    while (!application.tasks().isIdle() && waited.elapsed() < kPatienceMs);
    spin(kSettleMs);
}

class Photographer
{
public:
    Photographer(WindowApplication& application, const QDir& folder)
        : m_application(application)
        , m_folder(folder)
    {
    }

    void setTheme(ThemeChoice theme)
    {
        m_application.preferences().setTheme(theme);
        m_suffix = theme == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    }
    void pages(QSize size, const QString& sizeName)
    {
        window().resize(size);
        for (const Destination& destination : destinations()) {
            window().showPage(destination.id);
            settle(m_application);
            selectFirst();
            save(window(), nameOf(destination.id) + sizeName);
        }
    }
    /// The parts of long pages that the window does not show.
    void scrolled()
    {
        for (const Destination& destination : destinations()) {
            window().showPage(destination.id);
            settle(m_application);
            QWidget* const whole = window().pages().currentPage()->printable();
            if (whole->height() > kUsual.height())
                save(*whole, nameOf(destination.id) + QStringLiteral("-whole"));
        }
    }
    void welcome()
    {
        window().showPage(PageId::Welcome);
        settle(m_application);
        save(window(), QStringLiteral("welcome"));
    }
    /// Opens a dialog by the action that leads to it.
    void dialog(const QKeySequence& shortcut, const QString& name)
    {
        for (QAction* const action : window().findChildren<QAction*>()) {
            if (action->shortcut() != shortcut)
                continue;
            action->trigger();
            settle(m_application);
            for (QWidget* const top : QApplication::topLevelWidgets()) {
                if (top != &window() && top->isVisible() && !top->inherits("QMenu")) {
                    save(*top, name);
                    top->close();
                }
            }
            return;
        }
    }

private:
    [[nodiscard]] MainWindow& window() { return m_application.window(); }
    static QString nameOf(PageId id)
    {
        static const QMap<PageId, QString> names{{PageId::Overview, QStringLiteral("overview")},
                                                 {PageId::Customers, QStringLiteral("customers")},
                                                 {PageId::Model, QStringLiteral("model")},
                                                 {PageId::Data, QStringLiteral("data")},
                                                 {PageId::Service, QStringLiteral("service")}};
        return names.value(id);
    }
    /// A table that leads to a customer shows one.
    void selectFirst()
    {
        if (window().pages().currentId() != PageId::Customers)
            return;
        auto* const table = window().pages().currentPage()->findChild<QTableView*>();
        if (!table || table->model()->rowCount() == 0 || table->currentIndex().isValid())
            return;
        table->setCurrentIndex(table->model()->index(0, table->indexAt(QPoint(4, 4)).column()));
        settle(m_application);
    }
    void save(QWidget& widget, const QString& name)
    {
        const QString path = m_folder.filePath(QStringLiteral("%1-%2.png").arg(name, m_suffix));
        if (!widget.grab().save(path))
            qCWarning(lcChurnlens, "Cannot write %s", qPrintable(path));
    }

    WindowApplication& m_application;
    QDir m_folder;
    QString m_suffix;
};

} // namespace

void saveScreenshots(WindowApplication& application, const QString& folder)
{
    const QDir dir(folder);
    if (!dir.mkpath(QStringLiteral("."))) {
        qCWarning(lcChurnlens, "Cannot make the folder %s", qPrintable(folder));
        return;
    }
    Photographer photographer(application, dir);
    const ThemeChoice before = application.preferences().theme();
    settle(application);
    for (const ThemeChoice theme : {ThemeChoice::Light, ThemeChoice::Dark}) {
        photographer.setTheme(theme);
        photographer.pages(kUsual, {});
        photographer.scrolled();
        photographer.pages(kSmall, QStringLiteral("-small"));
        photographer.pages(kLarge, QStringLiteral("-large"));
        application.window().resize(kUsual);
        photographer.welcome();
        photographer.dialog(Qt::CTRL | Qt::Key_Comma, QStringLiteral("preferences"));
        photographer.dialog(QKeySequence(QKeySequence::HelpContents), QStringLiteral("help"));
    }
    application.preferences().setTheme(before);
}

} // namespace churnlens::gui
