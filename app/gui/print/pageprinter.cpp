// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/print/pageprinter.h"

#include "app/gui/print/printlook.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "core/common/version.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QPointer>
#include <QPrintDialog>
#include <QPrintPreviewDialog>
#include <QPrinter>
#include <QSaveFile>

#include <memory>

namespace churnlens::gui {

namespace {

constexpr double kMarginMm = 12;
constexpr int kWideFrom = 760; ///< logical pixels: wider pages are printed across
constexpr double kMostEnlarged = 1.1;

struct PrintTexts
{
    Q_DECLARE_TR_FUNCTIONS(churnlens::gui::PrintTexts)
};

Error failure(const QString& message, const QString& detail = {})
{
    return {ErrorCode::Io, message, detail, {}};
}

/// Everything is drawn in the widget's pixels; the device is told to have as many per inch.
QPageLayout layoutFor(const QWidget& widget)
{
    const auto orientation = widget.width() >= kWideFrom ? QPageLayout::Landscape : QPageLayout::Portrait;
    return {QPageSize(QPageSize::A4), orientation, QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
            QPageLayout::Millimeter};
}

class PageDrawing
{
public:
    PageDrawing(QWidget& widget, const PrintHeading& heading, QPainter& painter)
        : m_widget(widget)
        , m_heading(heading)
        , m_painter(painter)
        , m_area(0, 0, painter.device()->width(), painter.device()->height())
        , m_font(QApplication::font(), painter.device())
        , m_headHeight(QFontMetricsF(m_font, painter.device()).height() + 2 * kSpace2)
    {
        const double wide = m_area.width() / widget.width();
        m_scale = std::min(wide, kMostEnlarged * painter.device()->logicalDpiX() / widget.logicalDpiX());
    }

    [[nodiscard]] int pageHeight() const { return static_cast<int>((m_area.height() - m_headHeight) / m_scale); }

    void draw(const Span& span, int page, int pages)
    {
        m_painter.save();
        m_painter.translate(0, m_headHeight);
        m_painter.scale(m_scale, m_scale);
        m_painter.setClipRect(0, 0, m_widget.width(), span.height());
        m_widget.render(&m_painter, QPoint(), QRegion(0, span.top, m_widget.width(), span.height()),
                        QWidget::DrawChildren);
        m_painter.restore();
        drawHead(page, pages);
    }

private:
    void drawHead(int page, int pages)
    {
        const Tokens& colors = tokens(Scheme::Light);
        QRectF line(0, 0, m_area.width(), m_headHeight - kSpace2);
        QFont bold = m_font;
        bold.setWeight(QFont::DemiBold);
        m_painter.setFont(bold);
        m_painter.setPen(colors.text);
        QRectF used;
        m_painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, m_heading.title, &used);
        m_painter.setFont(m_font);
        m_painter.setPen(colors.muted);
        const QString number = PrintTexts::tr("Page %1 of %2").arg(page).arg(pages);
        const QString when = QLocale().toString(QDateTime::currentDateTime(), QStringLiteral("d MMM yyyy HH:mm"));
        QRectF right;
        m_painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, when + QStringLiteral("   ") + number, &right);
        const double room = right.left() - used.right() - 2.0 * kSpace4;
        const QString detail =
            QFontMetricsF(m_font, m_painter.device()).elidedText(m_heading.detail, Qt::ElideRight, room);
        m_painter.drawText(line.adjusted(used.right() + kSpace4, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, detail);
        m_painter.setPen(colors.border);
        m_painter.drawLine(QPointF(0, line.bottom()), QPointF(m_area.width(), line.bottom()));
    }

    QWidget& m_widget;
    const PrintHeading& m_heading;
    QPainter& m_painter;
    QRectF m_area;
    QFont m_font;
    double m_headHeight;
    double m_scale = 1;
};

void preparePrinter(QPrinter& printer, const QWidget& widget, const PrintHeading& heading)
{
    printer.setPageLayout(layoutFor(widget));
    printer.setResolution(widget.logicalDpiX());
    printer.setDocName(heading.title);
    printer.setCreator(QStringLiteral("Churnlens %1").arg(QLatin1StringView(kVersion)));
}

} // namespace

Result<void> drawPages(QWidget& widget, const PrintHeading& heading, QPagedPaintDevice& device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return failure(
            PrintTexts::tr("The pages could not be drawn: the printer or the file does not accept them. Choose "
                           "another one."));
    const PrintLook look(widget);
    PageDrawing drawing(widget, heading, painter);
    const std::vector<Span> pages = breakPages(look.size().height(), drawing.pageHeight(), look.blocks());
    const int count = static_cast<int>(pages.size());
    for (int page = 0; page < count; ++page) {
        if (page > 0 && !device.newPage())
            return failure(PrintTexts::tr("The printer stopped at page %1 of %2.").arg(page + 1).arg(count));
        drawing.draw(pages.at(static_cast<size_t>(page)), page + 1, count);
    }
    if (!painter.end())
        return failure(PrintTexts::tr("The last page could not be finished."));
    return {};
}

Result<void> savePdf(QWidget& widget, const PrintHeading& heading, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(PrintTexts::tr("%1 could not be written. Choose another folder, or check its rights.").arg(path),
                       file.errorString());
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(layoutFor(widget));
        writer.setResolution(widget.logicalDpiX());
        writer.setTitle(heading.title);
        writer.setCreator(QStringLiteral("Churnlens %1").arg(QLatin1StringView(kVersion)));
        if (Result<void> drawn = drawPages(widget, heading, writer); !drawn.ok())
            return drawn;
    }
    if (!file.commit())
        return failure(PrintTexts::tr("%1 could not be written to the end. Is there room on the disk?").arg(path),
                       file.errorString());
    return {};
}

void printWithDialog(QWidget& widget, const PrintHeading& heading, QWidget* parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    preparePrinter(*printer, widget, heading);
    auto* dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), &widget,
                     [&widget, heading, printer, owner = QPointer<QWidget>(parent)] {
                         const Result<void> printed = drawPages(widget, heading, *printer);
                         if (!printed.ok())
                             showError(owner, PrintTexts::tr("Could not print"), printed.error());
                     });
    dialog->open();
}

void showPrintPreview(QWidget& widget, const PrintHeading& heading, QWidget* parent)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::ScreenResolution);
    preparePrinter(*printer, widget, heading);
    auto* dialog = new QPrintPreviewDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->resize(900, 700);
    QObject::connect(dialog, &QPrintPreviewDialog::paintRequested, &widget,
                     [&widget, heading, printer, owner = QPointer<QWidget>(parent)](QPrinter* target) {
                         const Result<void> drawn = drawPages(widget, heading, *target);
                         if (!drawn.ok())
                             showError(owner, PrintTexts::tr("Could not show the pages"), drawn.error());
                     });
    dialog->open();
}

} // namespace churnlens::gui
