// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/customers/filter/checklistpopup.h"

#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace churnlens::gui {

namespace {

constexpr int kWidth = 240;
constexpr int kMostRows = 10; ///< before it scrolls
constexpr int kEntryHeight = 28;
constexpr int kSearchFrom = 9; ///< entries

} // namespace

CheckListPopup::CheckListPopup(const QString& title, const QList<CheckEntry>& entries, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_list(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("role", QStringLiteral("card"));
    setFixedWidth(kWidth);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace3, kSpace3, kSpace3, kSpace3);
    layout->setSpacing(kSpace2);
    auto* const label = new QLabel(title, this);
    label->setFont(fontFor(TextRole::CardTitle, font()));
    layout->addWidget(label);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const CheckEntry& entry : entries)
        addEntry(entry);
    m_list->installEventFilter(this);
    layout->addWidget(m_list);
    fitEntries();
    auto* const clear = new QPushButton(tr("&Any"), this);
    clear->setToolTip(tr("Let all of them pass."));
    layout->addWidget(clear, 0, Qt::AlignLeft);
    connect(m_list, &QListWidget::itemChanged, this, [this] { Q_EMIT changed(checkedValues()); });
    connect(clear, &QPushButton::clicked, this, &CheckListPopup::clearAll);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    setFocusProxy(m_search != nullptr ? static_cast<QWidget*>(m_search) : m_list);
}

void CheckListPopup::addEntry(const CheckEntry& entry)
{
    auto* const item = new QListWidgetItem(entry.text, m_list);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(entry.isChecked ? Qt::Checked : Qt::Unchecked);
    item->setData(Qt::UserRole, entry.value);
    item->setToolTip(entry.toolTip);
    item->setSizeHint({0, kEntryHeight});
}

void CheckListPopup::fitEntries()
{
    if (m_list->count() >= kSearchFrom && m_search == nullptr)
        buildSearch();
    m_list->setFixedHeight(kEntryHeight * std::clamp(m_list->count(), 1, kMostRows) + 4);
}

void CheckListPopup::addEntries(const QList<CheckEntry>& entries)
{
    QStringList present;
    for (int row = 0; row < m_list->count(); ++row)
        present << m_list->item(row)->data(Qt::UserRole).toString();
    {
        const QSignalBlocker quiet(m_list); // nobody ticked anything
        for (const CheckEntry& entry : entries) {
            if (!present.contains(entry.value))
                addEntry(entry);
        }
    }
    fitEntries();
    if (m_search != nullptr && !m_search->text().isEmpty())
        showMatching(m_search->text());
    adjustSize();
}

void CheckListPopup::buildSearch()
{
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search the list"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_search); // between the title and the list
    connect(m_search, &QLineEdit::textChanged, this, &CheckListPopup::showMatching);
}

QStringList CheckListPopup::checkedValues() const
{
    QStringList values;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            values << m_list->item(row)->data(Qt::UserRole).toString();
    }
    return values;
}

void CheckListPopup::showMatching(const QString& part)
{
    QListWidgetItem* first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* const item = m_list->item(row);
        const bool matches = item->text().contains(part, Qt::CaseInsensitive);
        item->setHidden(!matches);
        if (matches && first == nullptr)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void CheckListPopup::clearAll()
{
    {
        const QSignalBlocker quiet(m_list); // one change, not one for each
        for (int row = 0; row < m_list->count(); ++row)
            m_list->item(row)->setCheckState(Qt::Unchecked);
    }
    m_list->viewport()->update();
    Q_EMIT changed({});
}

bool CheckListPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) {
        close();
        return true;
    }
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        // In the search field Enter ticks what was found; in the list, where Space does that, it is done.
        QListWidgetItem* const item = m_list->currentItem();
        if (watched != m_search)
            close();
        else if (item != nullptr)
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace churnlens::gui
