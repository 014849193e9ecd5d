// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/window/pagewiring.h"

#include "app/gui/customer/customerpane.h"
#include "app/gui/customers/customerspage.h"
#include "app/gui/data/datapage.h"
#include "app/gui/model/modelpage.h"
#include "app/gui/overview/overviewpage.h"
#include "app/gui/service/apicontroller.h"
#include "app/gui/service/servicepage.h"
#include "app/gui/welcome/welcomepage.h"
#include "app/gui/window/windowsessions.h"

namespace churnlens::gui {

namespace {

Page* makeCustomers(Workspace& workspace, Preferences& preferences, QWidget* parent)
{
    auto* const pane = new CustomerPane(workspace, preferences);
    auto* const page = new CustomersPage(workspace, preferences, pane, parent);
    QObject::connect(page, &CustomersPage::customerActivated, pane, &CustomerPane::showCustomer);
    QObject::connect(page, &CustomersPage::customerCleared, pane, &CustomerPane::clear);
    return page;
}

} // namespace

QMap<PageId, PageHost::Factory> pageFactories(Workspace& workspace, Preferences& preferences, WindowSessions& sessions)
{
    return {
        {PageId::Welcome,
         [&](QWidget* parent) { return new WelcomePage(workspace, preferences, sessions.demo, parent); }},
        {PageId::Overview, [&](QWidget* parent) { return new OverviewPage(workspace, preferences, parent); }},
        {PageId::Customers, [&](QWidget* parent) { return makeCustomers(workspace, preferences, parent); }},
        {PageId::Model, [&](QWidget* parent) { return new ModelPage(workspace, preferences, parent); }},
        {PageId::Data, [&](QWidget* parent) { return new DataPage(workspace, preferences, sessions.import, parent); }},
        {PageId::Service, [&](QWidget* parent) { return new ServicePage(workspace, preferences, parent); }},
    };
}

void connectSpecials(Page& page, const PageServices& services)
{
    if (const auto* const service = qobject_cast<ServicePage*>(&page))
        QObject::connect(service, &ServicePage::helpRequested, &page, services.help);
    if (const auto* const pane = page.findChild<CustomerPane*>()) {
        QObject::connect(pane, &CustomerPane::scoreRequested, &page, services.score);
        QObject::connect(pane, &CustomerPane::connectRequested, &page, &Page::connectRequested);
        QObject::connect(pane, &CustomerPane::copied, &page, services.note);
    }
}

void startApi(Page& page)
{
    if (auto* const service = qobject_cast<ServicePage*>(&page))
        service->startApi();
}

bool isApiRunning(const Page& page)
{
    const auto* const service = qobject_cast<const ServicePage*>(&page);
    return service && service->isRunning();
}

} // namespace churnlens::gui
