// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/roleheader.h"

#include "app/gui/data/formatwords.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/wheelguard.h"
#include "core/ingest/layoutjson.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>

namespace churnlens::gui {

using ingest::ColumnRole;

namespace {

constexpr int kNotUsed = -1;
constexpr int kMinWidth = 148; ///< of a column: the longest role and the mark fit

/// The role of a column, or kNotUsed.
int roleOf(const ingest::ColumnMapping& mapping, int column)
{
    const auto at = std::find(mapping.index.begin(), mapping.index.end(), column);
    return at == mapping.index.end() ? kNotUsed : static_cast<int>(at - mapping.index.begin());
}

} // namespace

RoleHeader::RoleHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(kMinWidth);
    setSectionResizeMode(QHeaderView::Interactive);
    setHighlightSections(false);
    m_placing.setSingleShot(true); // sections tell before they are resized
    connect(&m_placing, &QTimer::timeout, this, &RoleHeader::place);
    connect(this, &QHeaderView::sectionResized, this, [this] { m_placing.start(0); });
}

QComboBox* RoleHeader::combo(int column) const
{
    return column >= 0 && column < static_cast<int>(m_combos.size()) ? m_combos[static_cast<size_t>(column)] : nullptr;
}

QComboBox* RoleHeader::makeCombo(int column)
{
    auto* const combo = new QComboBox(viewport());
    combo->addItem(tr("not used"), kNotUsed);
    for (const ColumnRole role : ingest::allRoles()) {
        combo->addItem(roleText(role), static_cast<int>(role));
        combo->setItemData(combo->count() - 1, roleMeaning(role), Qt::ToolTipRole);
    }
    combo->setMaxVisibleItems(combo->count());
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(6);
    (new WheelGuard(combo))->guard(combo); // a column must not change its role because the table was scrolled
    connect(combo, &QComboBox::activated, this, [this, column](int choice) { choose(column, choice); });
    return combo;
}

void RoleHeader::setTable(const ingest::InspectedTable& table)
{
    m_mapping = table.layout.mapping;
    const int columns = std::min(static_cast<int>(table.layout.columnCount), kMaxCombos);
    while (static_cast<int>(m_combos.size()) > columns) {
        m_combos.back()->deleteLater();
        m_combos.pop_back();
    }
    while (static_cast<int>(m_combos.size()) < columns)
        m_combos.push_back(makeCombo(static_cast<int>(m_combos.size())));
    for (int column = 0; column < columns; ++column)
        fill(column, table);
    Q_EMIT geometriesChanged(); // the first combo box makes it higher
    place();
}

void RoleHeader::fill(int column, const ingest::InspectedTable& table)
{
    QComboBox& combo = *m_combos[static_cast<size_t>(column)];
    const QSignalBlocker blocker(combo);
    const int role = roleOf(m_mapping, column);
    const QString title = ingest::columnTitle(table.layout, column);
    for (int item = 0; item < combo.count(); ++item)
        combo.setItemIcon(item, {});
    combo.setCurrentIndex(combo.findData(role));
    combo.setAccessibleName(tr("Meaning of the column %1").arg(title));
    combo.setEnabled(true);
    if (role == kNotUsed) {
        combo.setToolTip(tr("The column %1 is not used. Choose what it means to use it.").arg(title));
        return;
    }
    const double sure = table.confidence[static_cast<size_t>(role)];
    QString hint = roleMeaning(static_cast<ColumnRole>(role));
    if (sure < kSure) {
        combo.setItemIcon(combo.currentIndex(), icon(QStringLiteral("warning")));
        hint += u' '
            + tr("Only %1 % sure: look at the values, and choose again if they are something else.")
                  .arg(qRound(100 * sure));
    }
    combo.setToolTip(hint);
}

/// A role has one column: the one that had it before is not used any more.
void RoleHeader::choose(int column, int choice)
{
    const int role = combo(column)->itemData(choice).toInt();
    const int before = roleOf(m_mapping, column);
    if (role == before)
        return;
    if (before != kNotUsed)
        m_mapping.index[static_cast<size_t>(before)] = -1;
    if (role != kNotUsed)
        m_mapping.index[static_cast<size_t>(role)] = column;
    Q_EMIT mappingEdited(m_mapping);
}

QSize RoleHeader::sectionSizeFromContents(int section) const
{
    QSize size = QHeaderView::sectionSizeFromContents(section);
    size.setWidth(std::clamp(size.width(), kMinWidth, 2 * kMinWidth));
    return size;
}

QSize RoleHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    const int combo = m_combos.empty() ? 0 : m_combos.front()->sizeHint().height() + kSpace2;
    size.setHeight(fontMetrics().height() + kSpace3 + combo);
    return size;
}

/// The name stands below the combo box.
void RoleHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const int height = fontMetrics().height() + kSpace3;
    const Tokens& colors = tokens(palette());
    painter->save();
    painter->fillRect(rect, colors.surface);
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(roleOf(m_mapping, section) == kNotUsed ? colors.muted : colors.text);
    const QRect text(rect.left() + kSpace1, rect.bottom() - height, rect.width() - 2 * kSpace1, height);
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(title, Qt::ElideRight, text.width()));
    painter->setPen(colors.border);
    painter->drawLine(rect.bottomLeft(), rect.bottomRight());
    painter->restore();
}

void RoleHeader::place()
{
    for (int column = 0; column < static_cast<int>(m_combos.size()); ++column) {
        QComboBox* const combo = m_combos[static_cast<size_t>(column)];
        combo->setGeometry(sectionViewportPosition(column) + kSpace1, kSpace1, sectionSize(column) - 2 * kSpace1,
                           combo->sizeHint().height());
        combo->setVisible(column < count());
    }
}

void RoleHeader::resizeEvent(QResizeEvent* event)
{
    QHeaderView::resizeEvent(event);
    place();
}

void RoleHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    place();
}

} // namespace churnlens::gui
