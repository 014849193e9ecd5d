// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/print/pageprinter.h"
#include "app/gui/print/printlook.h"
#include "app/gui/theme/theme.h"
#include "app/gui/widgets/card.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

using namespace churnlens;
using namespace churnlens::gui;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qsizetype pagesIn(const QByteArray& pdf)
{
    static const QRegularExpression page(QStringLiteral("/Type\\s*/Page\\b"));
    qsizetype count = 0;
    for (QRegularExpressionMatchIterator i = page.globalMatch(QString::fromLatin1(pdf)); i.hasNext(); i.next())
        ++count;
    return count;
}

/// A page like those of the window: cards in a scroll area.
class CardPage : public QWidget
{
public:
    explicit CardPage(int cards)
    {
        auto* content = new QWidget;
        auto* column = new QVBoxLayout(content);
        for (int i = 0; i < cards; ++i) {
            auto* card = new Card(QStringLiteral("Card %1").arg(i));
            card->setMinimumHeight(250);
            card->body()->addWidget(new QLabel(QStringLiteral("Text of card %1").arg(i)));
            column->addWidget(card);
        }
        m_scroll->setWidget(content);
        m_scroll->setWidgetResizable(true);
        auto* layout = new QVBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(m_scroll);
        resize(900, 500);
    }

    QScrollArea* m_scroll = new QScrollArea;
};

class TablePage : public QWidget
{
public:
    explicit TablePage(int rows)
        : m_model(rows, 2)
    {
        for (int row = 0; row < rows; ++row)
            m_model.setItem(row, 0, new QStandardItem(QStringLiteral("Customer %1").arg(row)));
        m_table->setModel(&m_model);
        auto* layout = new QVBoxLayout(this);
        layout->addWidget(m_table);
        resize(900, 500);
    }

    QStandardItemModel m_model;
    QTableView* m_table = new QTableView;
};

const PrintHeading kHeading{QStringLiteral("Overview"), QStringLiteral("private server")};

} // namespace

class TestPagePrinter : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        m_theme = std::make_unique<Theme>(*qobject_cast<QApplication*>(QCoreApplication::instance()));
    }

    void wholeContentOnAsManyPagesAsItTakes()
    {
        CardPage page(8); // over 2,000 px, of which 500 can be seen
        page.show();
        const QString path = m_folder.filePath(QStringLiteral("cards.pdf"));
        QVERIFY(savePdf(page, kHeading, path).ok());
        const QByteArray pdf = contentOf(path);
        QVERIFY(pdf.startsWith("%PDF-"));
        QVERIFY(pdf.size() > 5'000);
        // A4 across holds about 600 px of a page 900 wide: two cards.
        QCOMPARE(pagesIn(pdf), 4);
    }

    void thePageIsAsBeforeAfterwards()
    {
        m_theme->setChoice(ThemeChoice::Dark);
        CardPage page(8);
        page.show();
        page.m_scroll->verticalScrollBar()->setValue(120);
        const QImage before = page.grab().toImage();
        QVERIFY(savePdf(page, kHeading, m_folder.filePath(QStringLiteral("same.pdf"))).ok());
        QCOMPARE(page.size(), QSize(900, 500));
        QCOMPARE(page.m_scroll->verticalScrollBar()->value(), 120);
        QCOMPARE(page.grab().toImage(), before);
        m_theme->setChoice(ThemeChoice::Light);
    }

    void paperIsLightWhateverTheTheme()
    {
        m_theme->setChoice(ThemeChoice::Dark);
        CardPage page(2);
        page.show();
        {
            const PrintLook look(page);
            const QImage picture = page.grab().toImage();
            const QColor card = picture.pixelColor(picture.width() / 2, 60);
            QCOMPARE(card, tokens(Scheme::Light).surface);
            QCOMPARE(schemeOf(page.findChild<QLabel*>()->palette()), Scheme::Light);
        }
        QCOMPARE(schemeOf(page.findChild<QLabel*>()->palette()), Scheme::Dark);
        m_theme->setChoice(ThemeChoice::Light);
    }

    void shortTablesAreOpenedLongOnesShowWhatIsOnTheScreen()
    {
        TablePage shortPage(60);
        shortPage.show();
        {
            const PrintLook look(shortPage);
            QVERIFY(shortPage.m_table->visualRect(shortPage.m_model.index(59, 0)).bottom()
                    <= shortPage.m_table->viewport()->height());
            QVERIFY(look.size().height() > 60 * shortPage.m_table->rowHeight(0));
        }
        TablePage longPage(500);
        longPage.show();
        longPage.m_table->scrollTo(longPage.m_model.index(300, 0), QAbstractItemView::PositionAtTop);
        {
            const PrintLook look(longPage);
            QCOMPARE(look.size().height(), 500);
            QCOMPARE(longPage.m_table->indexAt({5, 5}).row(), 300);
        }
        const QString path = m_folder.filePath(QStringLiteral("table.pdf"));
        QVERIFY(savePdf(longPage, kHeading, path).ok());
        QCOMPARE(pagesIn(contentOf(path)), 1);
    }

    void aFolderThatIsNotThereIsAnErrorInWords()
    {
        CardPage page(1);
        const Result<void> saved = savePdf(page, kHeading, QStringLiteral("/nowhere/at/all.pdf"));
        QVERIFY(!saved.ok());
        QCOMPARE(saved.error().code, ErrorCode::Io);
        QVERIFY(saved.error().message.contains(QStringLiteral("/nowhere/at/all.pdf")));
    }

    void aPageThatWasNeverShownCanBePrinted()
    {
        CardPage page(3);
        const QString path = m_folder.filePath(QStringLiteral("hidden.pdf"));
        QVERIFY(savePdf(page, kHeading, path).ok());
        QCOMPARE(pagesIn(contentOf(path)), 2);
    }
};

QTEST_MAIN(TestPagePrinter)
#include "tst_pageprinter.moc"
