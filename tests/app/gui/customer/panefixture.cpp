// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panefixture.h"

#include <QLabel>

#include <algorithm>

namespace churnlens::tests {

using namespace gui;

bool PaneFixture::shows(const QString& text)
{
    const QList<QLabel*> labels = m_pane->findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(),
                       [&text](const QLabel* label) { return !label->isHidden() && label->text().contains(text); });
}

void PaneFixture::show(const QString& id)
{
    QSignalSpy shown(m_pane.get(), &CustomerPane::customerShown);
    m_pane->showCustomer(id);
    QVERIFY(shown.wait(10'000));
    QCOMPARE(m_pane->shown()->dossier.score.customerId, id);
}

void PaneFixture::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_shop = std::make_unique<ScoredWorkspace>(200);
    m_shop->waitUntilIdle();
    m_connection = m_shop->connect();
    m_ids = scalar("SELECT string_agg(customer_id, ' ' ORDER BY risk_rank) FROM ml.latest_churn_score").split(u' ');
    QVERIFY(m_ids.size() > 100);
}

void PaneFixture::init()
{
    QVERIFY(m_connection->execute("TRUNCATE crm.customer_note").ok());
    m_pane = std::make_unique<CustomerPane>(m_shop->workspace(), m_shop->preferences());
    m_pane->resize(440, 700);
    m_pane->show();
}

void PaneFixture::cleanup()
{
    m_pane.reset();
    m_shop->waitUntilIdle();
}

void PaneFixture::cleanupTestCase()
{
    m_connection.reset();
    m_shop.reset();
}

} // namespace churnlens::tests
