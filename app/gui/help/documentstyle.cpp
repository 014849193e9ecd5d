// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/help/documentstyle.h"

#include "app/gui/help/heading.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

#include <array>

namespace churnlens::gui {

namespace {

constexpr std::array<double, 6> kHeadingSizes = {1.7, 1.35, 1.15, 1.0, 1.0, 1.0};
constexpr double kLineHeight = 135; ///< percent
constexpr double kCodeLineHeight = 120; ///< also of tables

void dressHeading(const QTextBlock& block, AnchorNames& names, double base)
{
    QTextCursor cursor(block);
    cursor.select(QTextCursor::BlockUnderCursor);
    QTextCharFormat look;
    const auto level = static_cast<size_t>(block.blockFormat().headingLevel() - 1);
    look.setFontPointSize(base * kHeadingSizes.at(level));
    look.setFontWeight(QFont::DemiBold);
    look.clearProperty(QTextFormat::FontSizeAdjustment);
    look.setAnchor(true);
    look.setAnchorNames({names.next(block.text())});
    // Not by mergeCharFormat: the size adjustment that the importer sets would stay.
    QTextCharFormat format = cursor.charFormat();
    format.clearProperty(QTextFormat::FontSizeAdjustment);
    format.merge(look);
    cursor.setPosition(block.position());
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor::KeepAnchor);
    cursor.setCharFormat(format);
    QTextBlockFormat place = block.blockFormat();
    place.setTopMargin(level == 0 ? 0 : kSpace6);
    place.setBottomMargin(kSpace2);
    cursor.setBlockFormat(place);
}

void dressCode(const QTextBlock& block, const Tokens& colors)
{
    QTextCursor cursor(block);
    QTextBlockFormat place = block.blockFormat();
    place.setBackground(colors.background);
    place.setLeftMargin(kSpace2);
    place.setRightMargin(kSpace2);
    place.setNonBreakableLines(false);
    // Else the ground of the next line covers underscores.
    place.setLineHeight(kCodeLineHeight, QTextBlockFormat::ProportionalHeight);
    cursor.setBlockFormat(place);
}

bool isCode(const QTextBlock& block)
{
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence)
        || block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

void dressText(const QTextBlock& block, bool isCell)
{
    QTextBlockFormat place = block.blockFormat();
    place.setLineHeight(isCell ? kCodeLineHeight : kLineHeight, QTextBlockFormat::ProportionalHeight);
    if (!isCell && !block.textList())
        place.setBottomMargin(kSpace2);
    QTextCursor(block).setBlockFormat(place);
}

/// Names, options and values in running text stand on a tint.
void dressInlineCode(QTextDocument& document, const QTextBlock& block, const Tokens& colors)
{
    std::vector<std::pair<int, int>> places;
    for (QTextBlock::iterator i = block.begin(); !i.atEnd(); ++i) {
        if (i.fragment().charFormat().fontFixedPitch())
            places.emplace_back(i.fragment().position(), i.fragment().length());
    }
    for (const auto& [position, length] : places) {
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        QTextCharFormat look;
        look.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
        if (!isCode(block))
            look.setBackground(colors.background);
        cursor.mergeCharFormat(look);
    }
}

void dressTable(QTextTable& table, const Tokens& colors)
{
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(colors.border);
    format.setCellPadding(kSpace1 + 2);
    format.setCellSpacing(0);
    format.setTopMargin(kSpace2);
    format.setBottomMargin(kSpace4);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    table.setFormat(format);
    for (int column = 0; column < table.columns(); ++column) {
        QTextTableCell cell = table.cellAt(0, column);
        QTextCharFormat head = cell.format();
        head.setBackground(colors.background);
        cell.setFormat(head);
    }
}

void dressTables(QTextFrame& frame, const Tokens& colors)
{
    for (QTextFrame* const child : frame.childFrames()) {
        if (auto* const table = qobject_cast<QTextTable*>(child))
            dressTable(*table, colors);
        dressTables(*child, colors);
    }
}

} // namespace

void dressDocument(QTextDocument& document, const Tokens& colors)
{
    AnchorNames names;
    document.setUndoRedoEnabled(false);
    document.setDocumentMargin(kSpace6);
    const double base = document.defaultFont().pointSizeF();
    QTextCursor whole(&document);
    whole.beginEditBlock(); // one layout for all changes
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0) {
            dressHeading(block, names, base);
            continue;
        }
        if (isCode(block))
            dressCode(block, colors);
        else
            dressText(block, QTextCursor(block).currentTable() != nullptr);
        dressInlineCode(document, block, colors);
    }
    dressTables(*document.rootFrame(), colors);
    whole.endEditBlock();
}

} // namespace churnlens::gui
