// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Starts the window on a database of scores and measures what its user waits for.
// Usage: bench_window CONNINFO MODELS_FOLDER_PARENT [overview|customers]
#include "app/gui/customer/customerpane.h"
#include "app/gui/customers/customerspage.h"
#include "app/gui/customers/customerstable.h"
#include "app/gui/pages/page.h"
#include "app/gui/widgets/kpicard.h"
#include "app/gui/window/mainwindow.h"
#include "app/gui/window/pagehost.h"
#include "app/gui/window/windowapplication.h"
#include "app/gui/workspace/publishedscores.h"
#include "tests/support/gui/eventloopwatch.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPaintEvent>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstdio>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

constexpr int kPatienceMs = 120'000;
constexpr int kFrames = 500;
constexpr int kSelections = 50;

/// Megabytes at most so far.
double peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n'))
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').first().toDouble() / 1024;
    return 0;
}

double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void printTimes(const char* name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&times](double share) { return times[static_cast<size_t>(share * double(times.size() - 1))]; };
    std::printf("%-44s median %7.1f ms, p95 %7.1f ms, worst %7.1f ms of %zu\n", name, at(0.5), at(0.95), times.back(),
                times.size());
}

/// Notes when something with data is painted for the first time.
class FirstPaints : public QObject
{
public:
    explicit FirstPaints(const QElapsedTimer& timer)
        : m_timer(timer)
    {
        qApp->installEventFilter(this);
    }

    double figures = 0; ///< of the overview, ms
    double rows = 0; ///< of the list

private:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Paint)
            return false;
        if (const auto* const card = qobject_cast<KpiCard*>(watched); figures == 0 && card && card->value() != u"–")
            figures = milliseconds(m_timer);
        const auto* const table = watched->parent() ? qobject_cast<CustomersTable*>(watched->parent()) : nullptr;
        if (rows == 0 && table && watched == table->viewport() && table->model()->rowCount() > 0)
            rows = milliseconds(m_timer);
        return false;
    }

    const QElapsedTimer& m_timer;
};

bool waitFor(const char* what, const std::function<bool()>& condition)
{
    if (QTest::qWaitFor(condition, kPatienceMs))
        return true;
    std::fprintf(stderr, "waited in vain for %s\n", what);
    return false;
}

void measureScrolling(CustomersTable& table)
{
    QScrollBar& bar = *table.verticalScrollBar();
    std::vector<double> far;
    std::vector<double> near;
    for (int frame = 0; frame < kFrames; ++frame) {
        const auto paint = [&](int value) {
            QElapsedTimer timer;
            timer.start();
            bar.setValue(value);
            table.viewport()->repaint();
            return milliseconds(timer);
        };
        near.push_back(paint(bar.value() + bar.singleStep()));
        far.push_back(paint(QRandomGenerator::global()->bounded(bar.maximum() + 1)));
    }
    printTimes("scrolling by a row, a frame", near);
    printTimes("scrolling to anywhere, a frame", far);
}

void measureSelecting(CustomersTable& table, CustomerPane& pane)
{
    std::vector<double> times;
    const auto& list = *table.customersModel().list();
    for (int i = 0; i < kSelections; ++i) {
        const quint32 place = QRandomGenerator::global()->bounded(static_cast<quint32>(list.rows->size()));
        const QString id = list.population->customerId((*list.rows)[place]);
        QString shown;
        const auto note = QObject::connect(&pane, &CustomerPane::customerShown, &pane,
                                           [&shown](const QString& customer) { shown = customer; });
        QElapsedTimer timer;
        timer.start();
        table.selectCustomer(id);
        const bool isShown = waitFor("a customer's pane", [&] { return shown == id; });
        pane.repaint();
        if (isShown)
            times.push_back(milliseconds(timer));
        QObject::disconnect(note);
    }
    printTimes("selecting a customer, to the painted pane", times);
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 3)
        return std::fputs("usage: bench_window CONNINFO MODELS_FOLDER_PARENT [overview|customers]\n", stderr), 2;
    QElapsedTimer timer;
    timer.start();
    QApplication application(argc, argv);
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("window.ini")), QSettings::IniFormat);
    const bool onCustomers = argc > 3 && QByteArray(argv[3]) == "customers";
    settings.setValue(QStringLiteral("window/page"),
                      static_cast<int>(onCustomers ? PageId::Customers : PageId::Overview));
    WindowOptions options;
    options.database.conninfo = QString::fromLocal8Bit(argv[1]);
    options.database.dataDir = QString::fromLocal8Bit(argv[2]);
    options.isDatabaseGiven = true;
    WindowApplication window(application, settings, options);
    FirstPaints paints(timer);
    PublishedScores& scores = window.workspace().scores();
    double head = 0;
    QObject::connect(&scores, &PublishedScores::headChanged, &application, [&] { head = milliseconds(timer); });
    window.start();
    window.window().resize(1440, 900);
    tests::EventLoopWatch watch;
    if (!waitFor("first data", [&] { return (onCustomers ? paints.rows : paints.figures) > 0; }))
        return 1;
    const double starting = watch.takeLongest();
    double whole = 0;
    if (!waitFor("the whole run", [&] { return scores.population() != nullptr; }))
        return 1;
    whole = milliseconds(timer);
    waitFor("quiet", [&] { return window.tasks().isIdle(); });
    const double swap = watch.takeLongest();
    std::printf("%-44s %7.0f ms\n", "start to the first customers in memory", head);
    std::printf("%-44s %7.0f ms\n", onCustomers ? "start to the painted list" : "start to the painted overview",
                onCustomers ? paints.rows : paints.figures);
    std::printf("%-44s %7.0f ms\n", "start to all customers in memory", whole);
    std::printf("%-44s %7.1f ms\n", "longest stall while starting", starting);
    std::printf("%-44s %7.1f ms\n", "longest stall from first data to all", swap);
    timer.restart();
    paints.rows = 0;
    window.window().showPage(PageId::Customers);
    auto& page = static_cast<CustomersPage&>(window.window().pages().page(PageId::Customers));
    auto& table = *page.findChild<CustomersTable*>();
    if (!waitFor("the list", [&] { return table.model()->rowCount() > 0 && (onCustomers || paints.rows > 0); }))
        return 1;
    if (!onCustomers)
        std::printf("%-44s %7.0f ms\n", "opening the page Customers, to the list", paints.rows);
    page.setFilter({});
    waitFor("quiet", [&] { return window.tasks().isIdle(); });
    std::printf("%-44s %7d\n", "rows in the list", table.model()->rowCount());
    measureScrolling(table);
    measureSelecting(table, *page.findChild<CustomerPane*>());
    std::printf("%-44s %7.0f MB\n", "memory at most", peakMemory());
    return 0;
}
