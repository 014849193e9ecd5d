// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/overview/findingtext.h"

#include "app/gui/overview/noticelist.h"

#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace churnlens::gui;
using churnlens::overview::Finding;
using churnlens::overview::FindingKind;

namespace {

Finding findingOf(FindingKind kind, double value = 0, double expected = 0, double low = 0, double high = 0)
{
    Finding finding;
    finding.kind = kind;
    finding.date = QDate(2011, 12, 9);
    finding.value = value;
    finding.expected = expected;
    finding.low = low;
    finding.high = high;
    return finding;
}

QStringList textsOf(const NoticeList& list)
{
    QStringList texts;
    const auto notices = list.findChildren<Notice*>();
    for (const Notice* notice : notices) {
        if (!notice->isHidden())
            texts.append(notice->text());
    }
    return texts;
}

} // namespace

class TestFindingText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void sentencesHaveTheNumbers()
    {
        QCOMPARE(findingText(findingOf(FindingKind::MoreChurn, 410, 350.4, 330, 370)),
                 QStringLiteral("More customers left than foretold on 9 Dec 2011: 410 against 350 (330 to 370)."));
        QCOMPARE(findingText(findingOf(FindingKind::WorseRanking, 0.7, 0.79)),
                 QStringLiteral(
                     "The scores of 9 Dec 2011 told leavers from others worse than tested: AUC 0.70 against 0.79."));
        Finding lines = findingOf(FindingKind::AnonymousLines, 0.2277);
        lines.count = 243'007;
        QVERIFY(findingText(lines).contains(QStringLiteral("23")));
        QVERIFY(findingText(lines).contains(QStringLiteral("243,007")));
        Finding drift = findingOf(FindingKind::Drift);
        drift.names = QStringList{QStringLiteral("recency_days"), QStringLiteral("churn_probability"),
                                  QStringLiteral("c_d"), QStringLiteral("d"), QStringLiteral("e")};
        QVERIFY2(
            findingText(drift).contains(QStringLiteral("days since the last order; churn probability; c d and 2 more")),
            qPrintable(findingText(drift)));
        QVERIFY(findingText(drift).contains(QStringLiteral("training anew")));
        drift.newestData = true; // training again would change nothing
        drift.date = QDate(2011, 9, 11);
        QVERIFY(findingText(drift).contains(QStringLiteral("11 Sept 2011"))
                || findingText(drift).contains(QStringLiteral("11 Sep 2011")));
        QVERIFY(!findingText(drift).contains(QStringLiteral("anew")));
        Finding refused = findingOf(FindingKind::RefusedTraining);
        refused.names = QStringList{QStringLiteral("calibration"), QStringLiteral("a_new_check")};
        QVERIFY(findingText(refused).contains(QStringLiteral("its probabilities are off, a_new_check")));
    }

    void everyKindHasAText()
    {
        QStringList texts;
        for (int kind = 0; kind <= static_cast<int>(FindingKind::AnonymousLines); ++kind) {
            const QString text = findingText(findingOf(static_cast<FindingKind>(kind)));
            QVERIFY(text.endsWith(u'.') && !text.contains(u'%' + QString::number(1)));
            texts.append(text);
        }
        QCOMPARE(texts.removeDuplicates(), 0);
    }

    void linksLeadToTheirPages()
    {
        NoticeList list;
        list.show();
        list.setFindings({findingOf(FindingKind::OldModel), findingOf(FindingKind::PartialMonth)});
        QTRY_COMPARE(textsOf(list).size(), 2);
        QSignalSpy requests(&list, &NoticeList::pageRequested);
        const auto notices = list.findChildren<Notice*>();
        for (Notice* notice : notices)
            notice->findChild<QPushButton*>()->click();
        QCOMPARE(requests[0].first().value<PageId>(), PageId::Model);
        QCOMPARE(requests[1].first().value<PageId>(), PageId::Data);
    }

    void manyAreFolded()
    {
        NoticeList list;
        list.show();
        list.setFindings(std::vector<Finding>(3, findingOf(FindingKind::OldModel)));
        QTRY_COMPARE(textsOf(list).size(), 3); // a button would take as much room as the third
        list.setFindings(std::vector<Finding>(6, findingOf(FindingKind::OldModel)));
        QTRY_COMPARE(textsOf(list).size(), 2);
        const QList<QPushButton*> buttons = list.findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly);
        buttons.last()->click();
        QTRY_COMPARE(textsOf(list).size(), 6);
        list.setFindings({});
        QVERIFY(list.isHidden());
    }
};

QTEST_MAIN(TestFindingText)
#include "tst_findingtext.moc"
