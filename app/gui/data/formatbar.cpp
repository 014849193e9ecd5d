// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/formatbar.h"

#include "app/gui/data/formatwords.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace churnlens::gui {

using ingest::DateOrder;
using ingest::DecimalMark;
using ingest::OrderScope;
using ingest::SourceProfile;
using ingest::TextEncoding;

namespace {

const QString kFromFile = QStringLiteral("from-file");

/// Fills a combo box anew: what was detected, then the values; chosen: of the values, or none.
template <typename T>
void refill(QComboBox& combo, const QString& detected, const std::vector<std::pair<QString, T>>& values,
            const std::optional<T>& chosen)
{
    combo.clear();
    combo.addItem(chosen ? FormatBar::tr("detect it") : detected);
    for (const auto& [text, value] : values) {
        combo.addItem(text, QVariant::fromValue(static_cast<int>(value)));
        if (chosen && *chosen == value)
            combo.setCurrentIndex(combo.count() - 1);
    }
}

template <typename T>
std::optional<T> chosenOf(const QComboBox& combo)
{
    const QVariant value = combo.currentData();
    return value.isValid() ? std::optional(static_cast<T>(value.toInt())) : std::nullopt;
}

QString detectedText(const QString& what)
{
    return FormatBar::tr("%1 (auto)").arg(what);
}

} // namespace

FormatBar::FormatBar(QWidget* parent)
    : QWidget(parent)
{
    auto* const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace2);
    m_profile = addCombo(3, tr("&Profile"),
                         tr("What a shop system calls its columns, and what marks cancellations and "
                            "services."));
    m_encoding = addCombo(2, tr("&Encoding"), tr("How letters beyond A to Z are written in the file."));
    m_delimiter = addCombo(2, tr("Se&parator"), tr("What stands between two fields of a line."));
    m_header = addCombo(2, tr("&Header"), tr("Whether a line names the columns."));
    m_dates = addCombo(3, tr("&Dates"), tr("Which part of a date such as 03/04/2011 comes first."));
    m_numbers = addCombo(2, tr("Decimal &mark"), tr("What stands before the decimals of a price."));
    m_orders = addCombo(2, tr("&Order numbers"),
                        tr("Whether an order number can come again on another day, as where cash "
                           "registers begin to count anew."));
    for (QComboBox* const combo : {m_encoding, m_delimiter, m_dates, m_numbers, m_orders})
        connect(combo, &QComboBox::activated, this, &FormatBar::emitEdits);
    connect(m_profile, &QComboBox::activated, this, &FormatBar::chooseProfile);
    connect(m_header, &QComboBox::activated, this, &FormatBar::chooseHeader);
    m_undo = new QToolButton(this);
    m_undo->setIcon(icon(QStringLiteral("undo")));
    m_undo->setToolTip(tr("Back to what was detected"));
    m_undo->setAccessibleName(m_undo->toolTip());
    m_save = new QToolButton(this);
    m_save->setIcon(icon(QStringLiteral("save")));
    m_save->setToolTip(tr("Save profile… Keeps the format and the columns in a file, for other files and for "
                          "--profile on the command line."));
    m_save->setAccessibleName(tr("Save profile"));
    connect(m_undo, &QToolButton::clicked, this, [this] { Q_EMIT editsChanged({}); });
    connect(m_save, &QToolButton::clicked, this, &FormatBar::saveRequested);
    layout->addWidget(m_undo, 0, Qt::AlignBottom);
    layout->addWidget(m_save, 0, Qt::AlignBottom);
}

QComboBox* FormatBar::addCombo(int stretch, const QString& label, const QString& toolTip)
{
    auto* const column = new QVBoxLayout;
    column->setSpacing(kSpace1);
    auto* const caption = new QLabel(label, this);
    caption->setFont(fontFor(TextRole::Caption, QApplication::font()));
    caption->setProperty("role", QStringLiteral("muted"));
    caption->setToolTip(toolTip);
    auto* const combo = new QComboBox(this);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(4);
    combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    combo->setToolTip(toolTip);
    caption->setBuddy(combo);
    column->addWidget(caption);
    column->addWidget(combo);
    static_cast<QHBoxLayout*>(layout())->addLayout(column, stretch);
    return combo;
}

void FormatBar::setFile(const OfferedFile& file)
{
    const ingest::InspectedTable* const table = file.shown();
    setEnabled(table != nullptr && !file.looking);
    if (!table)
        return;
    m_edits = file.edits;
    m_mapping = table->layout.mapping;
    setProfiles(file);
    setHeader(table->layout);
    setFormats(table->layout);
    m_undo->setEnabled(!m_edits.isEmpty());
    m_save->setEnabled(ingest::missingColumns(m_mapping).isEmpty());
    for (QComboBox* const combo : findChildren<QComboBox*>()) { // narrower than what they offer
        combo->view()->setMinimumWidth(combo->view()->sizeHintForColumn(0) + kSpace6);
        combo->setAccessibleDescription(combo->currentText());
    }
}

void FormatBar::setProfiles(const OfferedFile& file)
{
    m_profile->clear();
    const QString detected = profileText(file.shown()->layout.profile.name);
    m_profile->addItem(m_edits.base ? tr("detect it") : detectedText(detected));
    for (const SourceProfile& profile : SourceProfile::shipped())
        m_profile->addItem(profile.name, profile.name);
    if (m_edits.base && m_profile->findData(m_edits.base->name) < 0)
        m_profile->addItem(profileText(m_edits.base->name), m_edits.base->name);
    m_profile->addItem(tr("From file…"), kFromFile);
    if (m_edits.base)
        m_profile->setCurrentIndex(m_profile->findData(m_edits.base->name));
}

void FormatBar::setHeader(const ingest::TableLayout& layout)
{
    const QString found = layout.headerLine > 0 ? tr("line %1").arg(layout.headerLine) : tr("none");
    refill<int>(*m_header, detectedText(found),
                {{layout.headerLine > 0 ? tr("yes, %1").arg(found) : tr("yes"), 1}, {tr("no"), 0}},
                m_edits.hasHeader ? std::optional<int>(*m_edits.hasHeader ? 1 : 0) : std::nullopt);
}

void FormatBar::setFormats(const ingest::TableLayout& layout)
{
    const bool isText = layout.text.has_value();
    for (QComboBox* const combo : {m_encoding, m_delimiter})
        combo->setEnabled(isText);
    const ingest::TextFormat text = layout.text.value_or(ingest::TextFormat());
    refill<TextEncoding>(*m_encoding, isText ? detectedText(encodingText(text.encoding)) : tr("workbook"),
                         {{encodingText(TextEncoding::Utf8), TextEncoding::Utf8},
                          {encodingText(TextEncoding::Windows1252), TextEncoding::Windows1252},
                          {encodingText(TextEncoding::Utf16LittleEndian), TextEncoding::Utf16LittleEndian},
                          {encodingText(TextEncoding::Utf16BigEndian), TextEncoding::Utf16BigEndian}},
                         m_edits.encoding);
    refill<char>(
        *m_delimiter, isText ? detectedText(delimiterText(text.delimiter)) : tr("workbook"),
        {{delimiterText(','), ','}, {delimiterText(';'), ';'}, {delimiterText('\t'), '\t'}, {delimiterText('|'), '|'}},
        m_edits.delimiter);
    const QString form = layout.dates.form(layout.dateOrder);
    refill<DateOrder>(*m_dates, detectedText(form.isEmpty() ? dateOrderText(layout.dateOrder) : form),
                      {{dateOrderText(DateOrder::DayFirst), DateOrder::DayFirst},
                       {dateOrderText(DateOrder::MonthFirst), DateOrder::MonthFirst},
                       {dateOrderText(DateOrder::YearFirst), DateOrder::YearFirst}},
                      m_edits.dateOrder);
    refill<DecimalMark>(*m_numbers, detectedText(decimalMarkText(layout.decimalMark)),
                        {{decimalMarkText(DecimalMark::Point), DecimalMark::Point},
                         {decimalMarkText(DecimalMark::Comma), DecimalMark::Comma}},
                        m_edits.decimalMark);
    refill<OrderScope>(
        *m_orders, tr("%1 (profile)").arg(orderScopeText(layout.profile.orderScope)),
        {{orderScopeText(OrderScope::File), OrderScope::File}, {orderScopeText(OrderScope::Day), OrderScope::Day}},
        m_edits.orderScope);
}

/// Another profile finds the columns anew.
void FormatBar::chooseProfile(int item)
{
    const QString name = m_profile->itemData(item).toString();
    if (name == kFromFile) {
        const int before = m_edits.base ? m_profile->findData(m_edits.base->name) : 0;
        m_profile->setCurrentIndex(before);
        Q_EMIT profileFileRequested();
        return;
    }
    if (m_edits.base && m_edits.base->name == name)
        return;
    m_edits.columns.reset();
    m_edits.base.reset();
    if (const Result<SourceProfile> profile = SourceProfile::load(name); !name.isEmpty() && profile.ok())
        m_edits.base = *profile;
    Q_EMIT editsChanged(m_edits);
}

/// Without names the columns go by their place, which is the one they have now.
void FormatBar::chooseHeader()
{
    const std::optional<int> chosen = chosenOf<int>(*m_header);
    m_edits.hasHeader = chosen ? std::optional(*chosen == 1) : std::nullopt;
    m_edits.columns = chosen ? std::optional(m_mapping) : std::nullopt;
    Q_EMIT editsChanged(m_edits);
}

void FormatBar::emitEdits()
{
    const std::optional<TextEncoding> encoding = chosenOf<TextEncoding>(*m_encoding);
    const std::optional<char> delimiter = chosenOf<char>(*m_delimiter);
    if (encoding != m_edits.encoding || delimiter != m_edits.delimiter)
        m_edits.columns.reset(); // names and places are others
    m_edits.encoding = encoding;
    m_edits.delimiter = delimiter;
    m_edits.dateOrder = chosenOf<DateOrder>(*m_dates);
    m_edits.decimalMark = chosenOf<DecimalMark>(*m_numbers);
    m_edits.orderScope = chosenOf<OrderScope>(*m_orders);
    Q_EMIT editsChanged(m_edits);
}

} // namespace churnlens::gui
