// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/columnguess.h"

#include <QTest>

using namespace churnlens::ingest;

namespace {

/// A layout without a header whose rows are given as text, fields separated by '|'.
TableLayout layoutOf(const QStringList& rows)
{
    TableLayout layout;
    for (const QString& row : rows)
        layout.firstRows.push_back(row.split(u'|'));
    layout.columnCount = static_cast<size_t>(layout.firstRows.front().size());
    return layout;
}

/// Order, product, text, quantity, date, price, customer, country: eight lines of three orders.
const QStringList kShop{
    QStringLiteral("536365|85123A|WHITE HANGING HEART|6|2010-12-01 08:26|2.55|17850|United Kingdom"),
    QStringLiteral("536365|71053|WHITE METAL LANTERN|6|2010-12-01 08:26|3.39|17850|United Kingdom"),
    QStringLiteral("536367|84879|ASSORTED BIRD ORNAMENT|32|2010-12-01 08:34|1.69|13047|France"),
    QStringLiteral("536367|22745|POPPY'S PLAYHOUSE|6|2010-12-01 08:34|2.10|13047|France"),
    QStringLiteral("536368|22960|JAM MAKING SET|6|2010-12-01 08:34|4.25|13047|France"),
    QStringLiteral("536368|22913|RED COAT RACK|3|2010-12-01 08:34|4.95|13047|France"),
    QStringLiteral("536368|22912|YELLOW COAT RACK|3|2010-12-01 08:34|4.95|13047|France"),
    QStringLiteral("536368|22914|BLUE COAT RACK|3|2010-12-01 08:34|4.95|13047|France")};

double of(const Confidence& confidence, ColumnRole role)
{
    return confidence[static_cast<size_t>(role)];
}

} // namespace

class TestColumnGuess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guessesByTheValues()
    {
        TableLayout layout = layoutOf(kShop);
        Confidence confidence{};
        guessColumns(layout, confidence);
        QCOMPARE(layout.mapping[ColumnRole::InvoicedAt], 4);
        QCOMPARE(layout.mapping[ColumnRole::UnitPrice], 5);
        QCOMPARE(layout.mapping[ColumnRole::Quantity], 3);
        QCOMPARE(layout.mapping[ColumnRole::StockCode], 1);
        QCOMPARE(layout.mapping[ColumnRole::Description], 2);
        QCOMPARE(layout.mapping[ColumnRole::Invoice], 0); // changes more often than the customer
        QCOMPARE(layout.mapping[ColumnRole::CustomerId], 6);
        QCOMPARE(layout.mapping[ColumnRole::Country], 7);
        for (const ColumnRole role : allRoles()) {
            QCOMPARE(of(confidence, role) > 0, layout.mapping.has(role));
            QVERIFY(of(confidence, role) <= 0.5);
        }
    }

    void addsOnlyWhatIsMissing()
    {
        TableLayout layout = layoutOf(kShop);
        layout.mapping.index[static_cast<size_t>(ColumnRole::LineTotal)] = 5;
        layout.mapping.index[static_cast<size_t>(ColumnRole::InvoicedAt)] = 0; // whatever is there stays
        Confidence confidence{};
        guessColumns(layout, confidence);
        QCOMPARE(layout.mapping[ColumnRole::LineTotal], 5);
        QCOMPARE(layout.mapping[ColumnRole::InvoicedAt], 0);
        QVERIFY(!layout.mapping.has(ColumnRole::UnitPrice)); // there is a price
        QCOMPARE(of(confidence, ColumnRole::InvoicedAt), 0.0);
        std::vector<int> used;
        for (const int index : layout.mapping.index) {
            if (index >= 0)
                used.push_back(index);
        }
        std::sort(used.begin(), used.end());
        QVERIFY(std::adjacent_find(used.begin(), used.end()) == used.end());
    }

    void whatFitsNothingHasNoRole()
    {
        TableLayout layout = layoutOf({QStringLiteral("?|!"), QStringLiteral("?|!")});
        Confidence confidence{};
        guessColumns(layout, confidence);
        QCOMPARE(layout.mapping.count(), 0);
    }

    void namesAndValuesMakeConfidence()
    {
        TableLayout layout = layoutOf({QStringLiteral("2011-01-01|7|2.50|1"), QStringLiteral("2011-01-02|8|free|2"),
                                       QStringLiteral("13 lines"), QStringLiteral("yesterday|9|3.00|x"),
                                       QStringLiteral("2011-01-03|9|3.00|x")});
        layout.profile = SourceProfile::shipped().back();
        layout.header = {QStringLiteral("Invoice Date"), QStringLiteral("user id"), QStringLiteral("Unit Price"),
                         QStringLiteral("Qty")};
        layout.columnCount = 4;
        layout.mapping = mapColumns(layout.profile, layout.header);
        const Confidence confidence = mappingConfidence(layout);
        QCOMPARE(of(confidence, ColumnRole::InvoicedAt), 0.75); // preferred name, three of four dates
        QCOMPARE(of(confidence, ColumnRole::CustomerId), 0.9); // another name
        QCOMPARE(of(confidence, ColumnRole::UnitPrice), 0.75);
        QCOMPARE(of(confidence, ColumnRole::Quantity), 0.45); // another name, half of the values
        QCOMPARE(of(confidence, ColumnRole::Country), 0.0);
    }

    void placesCountAlmostAsNames()
    {
        TableLayout layout = layoutOf({QStringLiteral("2011-01-01|7|2.50")});
        layout.mapping.index[static_cast<size_t>(ColumnRole::InvoicedAt)] = 0;
        QCOMPARE(of(mappingConfidence(layout), ColumnRole::InvoicedAt), 0.9);
        layout.firstRows.clear();
        QCOMPARE(of(mappingConfidence(layout), ColumnRole::InvoicedAt), 0.0); // nothing seen, nothing known
    }
};

QTEST_GUILESS_MAIN(TestColumnGuess)
#include "tst_columnguess.moc"
