// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/rejectedmodel.h"

#include "core/quality/meanings.h"

#include <QFileInfo>
#include <QFontDatabase>

namespace churnlens::gui {

using pipeline::KeptLine;

namespace {

/// One line: the raw text may hold line ends and tabs.
QString shownRaw(QString raw)
{
    return raw.replace(u'\n', QChar(0x23CE)).replace(u'\r', QString()).replace(u'\t', QChar(0x21E5));
}

QString fileOf(const KeptLine& line)
{
    const QString name = QFileInfo(line.file).fileName();
    return line.part.isEmpty() ? name : RejectedModel::tr("%1, %2").arg(name, line.part);
}

} // namespace

RejectedModel::RejectedModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent)
    , m_workspace(workspace)
{
}

void RejectedModel::setFilter(const pipeline::RejectedFilter& filter)
{
    beginResetModel();
    m_filter = filter;
    m_lines.clear();
    m_atEnd = false;
    ++m_round;
    if (m_reading)
        m_reading->cancel();
    m_reading.clear();
    endResetModel();
    read();
}

void RejectedModel::stopReading()
{
    if (!m_reading)
        return;
    m_reading->cancel();
    m_reading.clear();
    m_atEnd = true;
    ++m_round;
    Q_EMIT failed(interruptedError());
}

int RejectedModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int RejectedModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : Columns;
}

QVariant RejectedModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeptLine& line = m_lines[static_cast<size_t>(index.row())];
    if (role == Qt::FontRole && index.column() == Raw)
        return QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (role == Qt::TextAlignmentRole && index.column() == Line)
        return QVariant(Qt::AlignVCenter | Qt::AlignRight);
    if (role == Qt::ToolTipRole)
        return index.column() == Raw ? line.raw : line.file;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Line:
        return QString::number(line.lineNumber);
    case Reason:
        return quality::reasonMeaning(line.reason);
    case Raw:
        return shownRaw(line.raw);
    default:
        return fileOf(line);
    }
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= Columns)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Line ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    const QString names[] = {tr("Line"), tr("Why it was left out"), tr("The line as it stands in the file"),
                             tr("File")};
    return names[section];
}

bool RejectedModel::canFetchMore(const QModelIndex& parent) const
{
    return !parent.isValid() && !m_atEnd && !m_reading;
}

void RejectedModel::fetchMore(const QModelIndex& parent)
{
    if (canFetchMore(parent))
        read();
}

void RejectedModel::read()
{
    if (m_reading) // a view asked for the first page when the model was reset
        return;
    std::optional<KeptLine> after;
    if (!m_lines.empty())
        after = m_lines.back();
    m_reading = m_workspace.query<std::vector<KeptLine>>(
        [filter = m_filter, after](warehouse::Connection& connection, const Progress&) {
            return pipeline::readRejectedLines(connection, filter, after, kPage);
        },
        this,
        [this, round = m_round](Result<std::vector<KeptLine>> lines) {
            if (round != m_round)
                return;
            m_atEnd = !lines.ok() || lines->size() < static_cast<size_t>(kPage);
            if (!lines.ok()) {
                m_reading.clear();
                Q_EMIT failed(lines.error());
                return;
            }
            take(std::move(lines).value());
            m_reading.clear(); // only now: a view may ask for more while rows are inserted
            Q_EMIT pageRead();
        });
}

void RejectedModel::take(std::vector<KeptLine> lines)
{
    if (!lines.empty()) {
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
        m_lines.insert(m_lines.end(), std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
        endInsertRows();
    }
}

} // namespace churnlens::gui
