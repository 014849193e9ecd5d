// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/data/importview.h"

#include "app/gui/data/filetree.h"
#include "app/gui/data/formatbar.h"
#include "app/gui/data/previewmodel.h"
#include "app/gui/data/roleheader.h"
#include "app/gui/format/errortext.h"
#include "app/gui/theme/icons.h"
#include "app/gui/theme/tokens.h"
#include "app/gui/widgets/messages.h"
#include "app/gui/widgets/notice.h"
#include "app/gui/widgets/statepanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>

namespace churnlens::gui {

using ingest::ColumnRole;

namespace {

constexpr int kMostNotes = 4;
constexpr int kMostPassedOver = 3;

/// What the absence of columns means for the load.
QStringList absenceNotes(const ingest::ColumnMapping& mapping)
{
    QStringList notes;
    for (const ColumnRole role : ingest::allRoles()) {
        if (!mapping.has(role) && !ingest::absenceNote(role).isEmpty())
            notes.append(ingest::absenceNote(role));
    }
    return notes;
}

} // namespace

ImportView::ImportView(ImportSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_files(new FileTree(session, this))
    , m_title(new QLabel(this))
    , m_format(new FormatBar(this))
    , m_model(new PreviewModel(this))
    , m_table(new QTableView)
    , m_roles(new RoleHeader(m_table))
    , m_preview(new StatePanel(m_table, this))
    , m_passedOver(new Notice(Notice::Kind::Warning, {}, {}, this))
    , m_notes(new QVBoxLayout)
{
    m_title->setFont(fontFor(TextRole::CardTitle, QApplication::font()));
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_table->setHorizontalHeader(m_roles);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("First lines of the file"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->setDefaultSectionSize(kSpace6 + kSpace1);
    m_notes->setSpacing(kSpace1);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(kSpace4, kSpace3, kSpace4, kSpace3);
    layout->setSpacing(kSpace2);
    buildRows(*layout);
    connectParts();
    refresh();
}

void ImportView::buildRows(QVBoxLayout& layout)
{
    auto* const top = new QHBoxLayout;
    auto* const more = new QPushButton(icon(QStringLiteral("plus")), tr("&Add files…"), this);
    m_remove = new QPushButton(icon(QStringLiteral("trash")), tr("Take o&ff the list"), this);
    auto* const close = new QPushButton(tr("Ca&ncel"), this);
    close->setToolTip(tr("Back without loading anything"));
    connect(more, &QPushButton::clicked, this, &ImportView::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &ImportView::removeCurrent);
    connect(close, &QPushButton::clicked, this, &ImportView::closeRequested);
    top->addWidget(m_title, 1);
    top->addWidget(more);
    top->addWidget(m_remove);
    top->addWidget(close);
    layout.addLayout(top);
    layout.addWidget(m_files);
    layout.addWidget(m_format);
    layout.addWidget(m_passedOver);
    layout.addLayout(m_notes);
    layout.addWidget(m_preview, 1);
    layout.addWidget(buildFooter());
}

QWidget* ImportView::buildFooter()
{
    auto* const footer = new QWidget(this);
    auto* const row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kSpace2);
    m_duplicates = new QCheckBox(tr("&Keep repeated lines"), footer);
    m_duplicates->setToolTip(tr("A line that is the same as an earlier one in invoice, product, quantity, time, price, "
                                "customer and country is loaded once, unless this is checked."));
    auto* const label = new QLabel(tr("A&fterwards:"), footer);
    m_afterwards = new QComboBox(footer);
    m_afterwards->addItem(tr("train if needed, and score"), static_cast<int>(Afterwards::ScoreTrainIfNeeded));
    m_afterwards->addItem(tr("train anew, and score"), static_cast<int>(Afterwards::TrainAndScore));
    m_afterwards->addItem(tr("score with the model in use"), static_cast<int>(Afterwards::ScoreOnly));
    m_afterwards->addItem(tr("nothing, load only"), static_cast<int>(Afterwards::LoadOnly));
    m_afterwards->setToolTip(tr("A model is trained when there is none, or when the data or the definitions are others "
                                "than those it was trained on."));
    label->setBuddy(m_afterwards);
    m_duplicates->setChecked(m_session.keepsDuplicates());
    m_afterwards->setCurrentIndex(m_afterwards->findData(static_cast<int>(m_session.afterwards())));
    m_hindrance = new QLabel(footer);
    m_hindrance->setProperty("role", QStringLiteral("muted"));
    m_hindrance->setWordWrap(true);
    m_load = new QPushButton(footer);
    m_load->setProperty("primary", true);
    m_load->setDefault(true);
    for (QWidget* const widget :
         {static_cast<QWidget*>(m_duplicates), static_cast<QWidget*>(label), static_cast<QWidget*>(m_afterwards)})
        row->addWidget(widget);
    row->addWidget(m_hindrance, 1);
    row->addWidget(m_load);
    return footer;
}

void ImportView::connectParts()
{
    connect(&m_session, &ImportSession::filesChanged, this, &ImportView::refresh);
    connect(&m_session, &ImportSession::fileChanged, this, &ImportView::refresh);
    connect(&m_session, &ImportSession::progressChanged, this, &ImportView::noteProgress);
    connect(&m_session, &ImportSession::failed, this,
            [this](const QString& what, const Error& error) { showError(this, what, error); });
    connect(m_files, &FileTree::currentPathChanged, this, &ImportView::refresh);
    connect(m_format, &FormatBar::editsChanged, this,
            [this](const ingest::FormatEdits& edits) { m_session.setEdits(m_files->currentPath(), edits); });
    connect(m_format, &FormatBar::profileFileRequested, this, &ImportView::chooseProfileFile);
    connect(m_format, &FormatBar::saveRequested, this, &ImportView::saveProfile);
    connect(m_roles, &RoleHeader::mappingEdited, this, [this](const ingest::ColumnMapping& mapping) {
        if (const OfferedFile* const file = m_session.file(m_files->currentPath())) {
            ingest::FormatEdits edits = file->edits;
            edits.columns = mapping;
            m_session.setEdits(file->path, edits);
        }
    });
    connect(m_preview, &StatePanel::actionTriggered, this, [this] { m_session.retry(m_files->currentPath()); });
    connect(m_preview, &StatePanel::cancelRequested, &m_session, &ImportSession::cancel);
    connect(m_duplicates, &QCheckBox::toggled, &m_session, &ImportSession::setKeepsDuplicates);
    connect(m_afterwards, &QComboBox::currentIndexChanged, this, [this] {
        m_session.setAfterwards(static_cast<Afterwards>(m_afterwards->currentData().toInt()));
        showFooter();
    });
    connect(m_load, &QPushButton::clicked, this, &ImportView::loadRequested);
}

void ImportView::setCurrentPath(const QString& path)
{
    m_files->setCurrentPath(path);
}

void ImportView::refresh()
{
    const OfferedFile* const file = m_session.file(m_files->currentPath());
    const auto count = static_cast<int>(m_session.files().size());
    m_title->setText(count == 1 && file ? QFileInfo(file->path).fileName() : tr("%n file(s) to load", nullptr, count));
    m_title->setToolTip(file ? file->path : QString());
    m_files->setVisible(m_files->isOfUse());
    m_remove->setVisible(count > 1);
    showPassedOver();
    if (file) {
        m_format->setFile(*file);
        showTable(*file);
        showNotes(*file);
    } else {
        showNoFile();
    }
    showFooter();
}

/// What of folders was passed over: the first few, all of it in the tooltip.
void ImportView::showPassedOver()
{
    const QStringList& all = m_session.warnings();
    QStringList lines = all.mid(0, kMostPassedOver);
    if (const auto more = static_cast<int>(all.size() - lines.size()); more > 0)
        lines.append(tr("and %n more", nullptr, more));
    m_passedOver->setText(lines.join(u'\n'));
    m_passedOver->setToolTip(all.join(u'\n'));
    m_passedOver->setVisible(!all.isEmpty());
}

void ImportView::showNoFile()
{
    if (m_session.error())
        m_preview->showMessage(tr("Nothing to load"), errorText(*m_session.error()), {}, QStringLiteral("warning"));
    else if (m_session.isLooking())
        m_preview->showLoading(tr("Looking for files…"), -1, true);
    else
        m_preview->showMessage(tr("No file is chosen"), tr("Add files, or drop them here."));
}

void ImportView::showTable(const OfferedFile& file)
{
    const ingest::InspectedTable* const table = file.shown();
    if (file.looking && !table) {
        m_preview->showLoading(file.looking->title(), -1, true);
        return;
    }
    if (!table && file.error) {
        m_preview->showError(*file.error);
        return;
    }
    if (!table)
        return;
    m_model->setTable(table->layout);
    m_roles->setTable(*table);
    m_table->resizeColumnsToContents();
    m_roles->setEnabled(!file.looking);
    m_preview->showContent();
}

void ImportView::showNotes(const OfferedFile& file)
{
    while (QLayoutItem* const item = m_notes->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const ingest::InspectedTable* const table = file.shown();
    const auto add = [this](Notice::Kind kind, const QString& text, const QString& link = {}) {
        auto* const notice = new Notice(kind, text, link, this);
        m_notes->addWidget(notice);
        return notice;
    };
    if (table && file.error) // the format that was chosen does not fit; the preview is of the one before
        add(Notice::Kind::Error, errorText(*file.error));
    if (!table || file.looking)
        return;
    const QString missing = ingest::missingColumns(table->layout.mapping);
    if (!missing.isEmpty())
        add(Notice::Kind::Error, missing);
    else if (!table->problem.isEmpty())
        connect(add(Notice::Kind::Warning,
                    tr("Some columns were guessed from their values. Check what stands above each column."),
                    tr("Use these columns")),
                &Notice::linkActivated, this, &ImportView::acceptGuess);
    for (const QString& warning : table->layout.warnings + file.inspection->warnings) {
        if (m_notes->count() < kMostNotes)
            add(Notice::Kind::Warning, warning);
    }
    if (const QStringList absent = absenceNotes(table->layout.mapping); !absent.isEmpty() && missing.isEmpty())
        add(Notice::Kind::Info, absent.join(u' '));
}

void ImportView::showFooter()
{
    const bool loadOnly = m_session.afterwards() == Afterwards::LoadOnly;
    m_load->setText(loadOnly ? tr("&Load") : tr("&Load and score"));
    const QString hindrance = m_session.hindrance();
    m_load->setEnabled(hindrance.isEmpty());
    m_hindrance->setText(hindrance);
    m_load->setToolTip(hindrance);
}

void ImportView::noteProgress(double fraction, const QString& text)
{
    const OfferedFile* const file = m_session.file(m_files->currentPath());
    if (file && file->looking && !file->shown())
        m_preview->showLoading(text, fraction, true);
}

void ImportView::removeCurrent()
{
    m_session.remove(m_files->currentPath());
}

void ImportView::acceptGuess()
{
    const OfferedFile* const file = m_session.file(m_files->currentPath());
    if (!file || !file->shown())
        return;
    ingest::FormatEdits edits = file->edits;
    edits.columns = file->shown()->layout.mapping;
    m_session.setEdits(file->path, edits);
}

void ImportView::chooseProfileFile()
{
    auto* const dialog = new QFileDialog(this, tr("Source profile"), {}, tr("Source profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, path = m_files->currentPath()](const QString& chosen) { m_session.useProfileFile(path, chosen); });
    dialog->open();
}

void ImportView::saveProfile()
{
    const QString path = m_files->currentPath();
    const QFileInfo source(path);
    const QString proposal = source.path() + u'/' + source.completeBaseName() + QStringLiteral(".profile.json");
    auto* const dialog = new QFileDialog(this, tr("Save profile"), proposal, tr("Source profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, path](const QString& target) { m_session.saveProfile(path, target); });
    dialog->open();
}

} // namespace churnlens::gui
