// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/catalogue.h"

#include "core/synthetic/words.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace churnlens::synthetic;

class TestCatalogue : public QObject
{
    Q_OBJECT

    const Catalogue m_catalogue;

private Q_SLOTS:
    void productsAreDistinctAndPriced()
    {
        std::set<std::string> codes;
        std::set<std::string> descriptions;
        for (quint32 i = 0; i < m_catalogue.size(); ++i) {
            const Product& product = m_catalogue.product(i);
            QVERIFY(product.code.size() == 5 || product.code.size() == 6);
            QVERIFY(product.pence >= priceLadder().front() && product.pence <= priceLadder().back());
            codes.insert(product.code);
            descriptions.insert(product.description);
        }
        QVERIFY(m_catalogue.size() > 3900 && m_catalogue.size() < 4400);
        QCOMPARE(codes.size(), size_t{m_catalogue.size()});
        QCOMPARE(descriptions.size(), size_t{m_catalogue.size()});
    }

    void descriptionsAreQuotedWhereNeeded()
    {
        bool comma = false;
        bool inch = false;
        for (quint32 i = 0; i < m_catalogue.size(); ++i) {
            const std::string& field = m_catalogue.product(i).description;
            const bool special = field.find_first_of(",\"") != std::string::npos;
            QCOMPARE(field.front() == '"' && field.back() == '"', special);
            comma = comma || field.find(',') != std::string::npos;
            inch = inch || field.find("\"\"") != std::string::npos;
        }
        QVERIFY(comma && inch);
    }

    void fewProductsSellMostAndChristmasGoodsInAutumn()
    {
        constexpr int kDraws = 200'000;
        const quint32 christmas = static_cast<quint32>(christmasMotifs()) * static_cast<quint32>(articles().size());
        const auto count = [&](bool autumn) {
            Random random(3);
            std::vector<int> sold(m_catalogue.size(), 0);
            for (int i = 0; i < kDraws; ++i)
                ++sold[m_catalogue.draw(random, autumn)];
            return sold;
        };
        const auto christmasShare = [&](const std::vector<int>& sold) {
            int pieces = 0;
            for (quint32 i = 0; i < christmas; ++i)
                pieces += sold[i];
            return pieces / double{kDraws};
        };
        std::vector<int> summer = count(false);
        QVERIFY(christmasShare(count(true)) > 5 * christmasShare(summer));
        QVERIFY(christmasShare(summer) > 0);
        std::sort(summer.begin(), summer.end(), std::greater<>());
        int top = 0;
        for (size_t i = 0; i < summer.size() / 10; ++i)
            top += summer[i];
        QVERIFY2(top > 0.45 * kDraws && top < 0.75 * kDraws, qPrintable(QString::number(top)));
    }
};

QTEST_APPLESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
