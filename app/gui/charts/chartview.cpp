// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/charts/chartview.h"

#include "app/gui/charts/chartexport.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "core/common/atomicfile.h"

#include <QAccessible>
#include <QBuffer>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QSvgGenerator>
#include <QToolTip>

namespace churnlens::gui {

ChartView::ChartView(QWidget* parent)
    : QWidget(parent)
    , m_emptyText(tr("Nothing to show."))
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ChartView::setChartName(const QString& name, const QString& accessibleName)
{
    m_name = name;
    setAccessibleName(accessibleName);
}

void ChartView::setEmptyText(const QString& text)
{
    m_emptyText = text;
    chartChanged();
}

Result<void> ChartView::exportTo(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    QByteArray content;
    QBuffer buffer(&content);
    buffer.open(QIODevice::WriteOnly);
    if (suffix == QStringLiteral("csv")) {
        content = toCsv(table());
    } else if (suffix == QStringLiteral("png")) {
        if (!picture().save(&buffer, "PNG"))
            return Error{ErrorCode::Io, tr("%1 could not be drawn as a PNG picture.").arg(path), {}, {}};
    } else if (suffix == QStringLiteral("svg")) {
        const QRectF area(QPointF(), exportSize());
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(logicalDpiX()); // fonts are in points
        generator.setSize(exportSize());
        generator.setViewBox(area);
        generator.setTitle(accessibleName());
        generator.setDescription(summary());
        QPainter painter(&generator);
        painter.fillRect(area, tokens(palette()).surface);
        paintAll(painter, area.adjusted(kSpace3, kSpace3, -kSpace3, -kSpace3));
    } else {
        return Error{
            ErrorCode::Usage, tr("A chart is saved as .png, .svg or .csv, not as \"%1\".").arg(suffix), {}, {}};
    }
    return writeFileAtomically(path, content);
}

QPixmap ChartView::picture(double scale)
{
    QPixmap picture((QSizeF(exportSize()) * scale).toSize());
    picture.setDevicePixelRatio(scale);
    picture.fill(tokens(palette()).surface);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area(QPointF(), exportSize());
    paintAll(painter, area.adjusted(kSpace3, kSpace3, -kSpace3, -kSpace3));
    return picture;
}

QSize ChartView::exportSize() const
{
    const QSize padding(2 * kSpace3, 2 * kSpace3);
    return size().expandedTo(minimumSizeHint()) + padding;
}

QMenu* ChartView::exportMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    QAction* copy = menu->addAction(icon(QStringLiteral("copy")), tr("&Copy picture"), this, &ChartView::copyPicture);
    copy->setShortcut(QKeySequence::Copy);
    menu->addAction(tr("Copy &numbers"), this, &ChartView::copyNumbers);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("save")), tr("Save as &PNG…"), this, [this] { saveAs(QStringLiteral("png")); });
    menu->addAction(tr("Save as &SVG…"), this, [this] { saveAs(QStringLiteral("svg")); });
    menu->addAction(tr("Save numbers as CS&V…"), this, [this] { saveAs(QStringLiteral("csv")); });
    for (QAction* action : menu->actions())
        action->setEnabled(!isEmpty());
    return menu;
}

void ChartView::paintOverlay(QPainter&) { }

QString ChartView::summary() const
{
    constexpr size_t kMostRows = 15;
    return isEmpty() ? m_emptyText : toSentence(table(), kMostRows);
}

void ChartView::chartChanged()
{
    m_cache = {};
    setAccessibleDescription(summary());
    update();
}

QRectF ChartView::chartArea() const
{
    constexpr double kInset = 3; // the focus ring's
    return QRectF(rect()).adjusted(kInset, kInset, -kInset, -kInset);
}

void ChartView::showTip(const QPointF& at, const QString& text)
{
    if (text.isEmpty()) {
        QToolTip::hideText();
        return;
    }
    // Names come from the data; as they are they could be taken for markup.
    const QString html =
        QStringLiteral("<p style=\"white-space:pre\">") + text.toHtmlEscaped() + QStringLiteral("</p>");
    QToolTip::showText(mapToGlobal(at.toPoint()), html, this);
}

void ChartView::announce(const QString& text)
{
    setAccessibleDescription(text + QStringLiteral(". ") + summary());
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void ChartView::paintAll(QPainter& painter, const QRectF& area)
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEmpty()) {
        paintChart(painter, area);
        return;
    }
    painter.setFont(font());
    painter.setPen(tokens(palette()).muted);
    painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void ChartView::paintEvent(QPaintEvent*)
{
    const double ratio = devicePixelRatioF();
    const QSize pixels = (QSizeF(size()) * ratio).toSize();
    if (m_cache.size() != pixels) {
        m_cache = QPixmap(pixels);
        m_cache.setDevicePixelRatio(ratio);
        m_cache.fill(Qt::transparent);
        QPainter painter(&m_cache);
        paintAll(painter, chartArea());
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_cache);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEmpty())
        paintOverlay(painter);
    if (m_showFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens(palette()).accent, 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kSpace1, kSpace1);
    }
}

void ChartView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = exportMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void ChartView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        m_cache = {};
    QWidget::changeEvent(event);
}

void ChartView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy) && !isEmpty())
        copyPicture();
    else
        QWidget::keyPressEvent(event);
}

void ChartView::focusInEvent(QFocusEvent* event)
{
    m_showFocus = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
}

void ChartView::focusOutEvent(QFocusEvent* event)
{
    m_showFocus = false;
    QWidget::focusOutEvent(event);
}

void ChartView::copyPicture()
{
    QGuiApplication::clipboard()->setPixmap(picture());
}

void ChartView::copyNumbers()
{
    QGuiApplication::clipboard()->setText(toTabbedText(table()));
}

void ChartView::saveAs(const QString& suffix)
{
    auto* dialog = new QFileDialog(this, tr("Save chart"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    const QString kind = suffix == QStringLiteral("csv") ? tr("Table") : tr("Picture");
    dialog->setNameFilter(QStringLiteral("%1 (*.%2)").arg(kind, suffix));
    dialog->selectFile((m_name.isEmpty() ? QStringLiteral("chart") : m_name) + QStringLiteral(".") + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        if (const Result<void> saved = exportTo(path); !saved.ok())
            showError(this, tr("Could not save the chart"), saved.error());
    });
    dialog->open();
}

} // namespace churnlens::gui
