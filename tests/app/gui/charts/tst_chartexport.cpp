// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartexport.h"

#include "app/gui/charts/barchart.h"
#include "app/gui/theme/tokens.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

ChartBar barOf(const QString& label, double value, ChartColor color = ChartColor::Accent)
{
    ChartBar bar;
    bar.label = label;
    bar.value = value;
    bar.color = color;
    return bar;
}

/// A chart with one red bar from half to the full height of its axis.
void fill(BarChart& chart)
{
    chart.setChartName(QStringLiteral("buckets"), QStringLiteral("Customers by bucket"));
    chart.setBars(
        {barOf(QStringLiteral("Low"), 10, ChartColor::Low), barOf(QStringLiteral("=High"), 30, ChartColor::High)},
        {QStringLiteral("Customers")}, AxisFormat::Number);
    chart.resize(400, 240);
}

/// Pixels of a color.
int count(const QImage& image, const QColor& color)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            found += image.pixelColor(x, y) == color ? 1 : 0;
    }
    return found;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestChartExport : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void fieldsAreQuotedWhereNeeded()
    {
        const ChartTable table{{QStringLiteral("a,b"), QStringLiteral("n")},
                               {{QStringLiteral("say \"x\""), QStringLiteral("-1.5")},
                                {QStringLiteral("two\nlines"), QStringLiteral("2")},
                                {QStringLiteral("=1+1"), QString()},
                                {QStringLiteral("Österreich"), QStringLiteral("3e-05")}}};
        QCOMPARE(QString::fromUtf8(toCsv(table)),
                 QStringLiteral(
                     "\"a,b\",n\r\n\"say \"\"x\"\"\",-1.5\r\n\"two\nlines\",2\r\n'=1+1,\r\nÖsterreich,3e-05\r\n"));
        QCOMPARE(toTabbedText(table).split(u'\n').at(2), QStringLiteral("two lines\t2"));
        QCOMPARE(toSentence(table, 1), QStringLiteral("a,b say \"x\", n -1.5"));
    }

    void numbersAsCsv()
    {
        BarChart chart(Qt::Vertical);
        fill(chart);
        QVERIFY(chart.exportTo(path(QStringLiteral("a.csv"))).ok());
        QCOMPARE(contentOf(path(QStringLiteral("a.csv"))),
                 QByteArray("\xEF\xBB\xBFGroup,Customers\r\nLow,10\r\n'=High,30\r\n"));
    }

    void pngIsTwiceTheSizeAndHasTheBars()
    {
        BarChart chart(Qt::Vertical);
        fill(chart);
        QVERIFY(chart.exportTo(path(QStringLiteral("a.PNG"))).ok());
        const QImage image(path(QStringLiteral("a.PNG")));
        QCOMPARE(image.size(), QSize(2 * (400 + 24), 2 * (240 + 24))); // with a margin of 12
        const Tokens& colors = tokens(chart.palette());
        QCOMPARE(image.pixelColor(1, 1), colors.surface);
        const int high = count(image, colors.high);
        const int low = count(image, colors.low);
        QVERIFY2(low > 1000 && qAbs(high - 3 * low) < low / 4, qPrintable(QStringLiteral("%1 %2").arg(high).arg(low)));
    }

    void svgIsTheSamePicture()
    {
        BarChart chart(Qt::Vertical);
        fill(chart);
        QVERIFY(chart.exportTo(path(QStringLiteral("a.svg"))).ok());
        QSvgRenderer renderer(path(QStringLiteral("a.svg")));
        QVERIFY(renderer.isValid());
        QCOMPARE(renderer.viewBoxF(), QRectF(0, 0, 424, 264));
        QImage image(848, 528, QImage::Format_ARGB32_Premultiplied);
        QPainter painter(&image);
        renderer.render(&painter);
        painter.end();
        const QImage screen = chart.picture().toImage();
        const QColor high = tokens(chart.palette()).high;
        QVERIFY(qAbs(count(image, high) - count(screen, high)) < count(screen, high) / 20);
        QVERIFY(contentOf(path(QStringLiteral("a.svg"))).contains("Customers by bucket"));
    }

    void otherEndingsAndPlacesAreErrors()
    {
        BarChart chart(Qt::Vertical);
        fill(chart);
        QCOMPARE(chart.exportTo(path(QStringLiteral("a.gif"))).error().code, ErrorCode::Usage);
        QCOMPARE(chart.exportTo(path(QStringLiteral("no/such/folder/a.csv"))).error().code, ErrorCode::Io);
    }

    void menuCopiesPictureAndNumbers()
    {
        BarChart chart(Qt::Vertical);
        fill(chart);
        const std::unique_ptr<QMenu> menu(chart.exportMenu(nullptr));
        const QList<QAction*> actions = menu->actions();
        QCOMPARE(actions.size(), 6); // one is a separator
        actions[1]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("Group\tCustomers\nLow\t10\n=High\t30\n"));
        actions[0]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->pixmap().size(), QSize(848, 528));
        chart.setBars({}, {QStringLiteral("Customers")}, AxisFormat::Number);
        const std::unique_ptr<QMenu> empty(chart.exportMenu(nullptr));
        QVERIFY(!empty->actions().first()->isEnabled());
    }
};

QTEST_MAIN(TestChartExport)
#include "tst_chartexport.moc"
