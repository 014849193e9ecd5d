// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/gui/theme/gallery.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollBar>
#include <QSlider>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QTableWidget>
#include <QTimeEdit>
#include <QToolButton>
#include <QTreeWidget>

namespace churnlens::tests {

namespace {

constexpr int kColumns = 5;
const QString kText = QStringLiteral("Sample");

QFrame* frameOf(const char* role)
{
    auto* const frame = new QFrame;
    frame->setProperty("role", QString::fromLatin1(role));
    frame->setMinimumSize(80, 48);
    return frame;
}

} // namespace

Gallery::Gallery(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    addButtons();
    addFields();
    addChecks();
    addViews();
    addFrames();
    addBars();
}

void Gallery::add(QWidget* widget, const char* name)
{
    widget->setObjectName(QString::fromLatin1(name));
    m_grid->addWidget(widget, m_count / kColumns, m_count % kColumns);
    ++m_count;
}

void Gallery::addButtons()
{
    const auto push = [this](const char* name, const char* property, bool enabled) {
        auto* const button = new QPushButton(QStringLiteral("&Sample"));
        if (property)
            button->setProperty(property, true);
        button->setEnabled(enabled);
        add(button, name);
    };
    push("push", nullptr, true);
    push("pushDisabled", nullptr, false);
    push("primary", "primary", true);
    push("primaryDisabled", "primary", false);
    push("flat", "flat", true);
    push("link", "link", true);
    const auto tool = [this](const char* name, const char* role) {
        auto* const button = new QToolButton;
        button->setText(kText);
        if (role)
            button->setProperty("role", QString::fromLatin1(role));
        button->setCheckable(true);
        add(button, name);
        return button;
    };
    tool("tool", nullptr);
    tool("toolChecked", nullptr)->setChecked(true);
    tool("nav", "nav");
    tool("navChecked", "nav")->setChecked(true);
    QToolButton* const menu = tool("toolMenu", nullptr);
    menu->setMenu(new QMenu(menu));
    menu->setPopupMode(QToolButton::InstantPopup);
    auto* const withMenu = new QPushButton(kText);
    withMenu->setMenu(new QMenu(withMenu));
    add(withMenu, "pushMenu");
}

void Gallery::addFields()
{
    auto* const line = new QLineEdit(kText);
    line->setClearButtonEnabled(true);
    add(line, "line");
    auto* const placeholder = new QLineEdit;
    placeholder->setPlaceholderText(kText);
    add(placeholder, "linePlaceholder");
    auto* const disabled = new QLineEdit(kText);
    disabled->setEnabled(false);
    add(disabled, "lineDisabled");
    for (const bool editable : {false, true}) {
        auto* const combo = new QComboBox;
        combo->addItems({kText, QStringLiteral("Another sample")});
        combo->setEditable(editable);
        add(combo, editable ? "comboEditable" : "combo");
    }
    auto* const spin = new QSpinBox;
    spin->setSuffix(QStringLiteral(" days"));
    add(spin, "spin");
    add(new QDoubleSpinBox, "doubleSpin");
    auto* const date = new QDateEdit;
    date->setCalendarPopup(true);
    add(date, "dateCalendar");
    add(new QTimeEdit, "time");
    add(new QPlainTextEdit(kText), "plainText");
}

void Gallery::addChecks()
{
    for (const auto& [name, state] : {std::pair("check", Qt::Unchecked), std::pair("checkChecked", Qt::Checked),
                                      std::pair("checkPartly", Qt::PartiallyChecked)}) {
        auto* const box = new QCheckBox(kText);
        box->setTristate(true);
        box->setCheckState(state);
        add(box, name);
    }
    auto* const disabled = new QCheckBox(kText);
    disabled->setChecked(true);
    disabled->setEnabled(false);
    add(disabled, "checkDisabled");
    for (const bool checked : {false, true}) {
        auto* const radio = new QRadioButton(kText);
        radio->setAutoExclusive(false);
        radio->setChecked(checked);
        add(radio, checked ? "radioChecked" : "radio");
    }
}

void Gallery::addViews()
{
    auto* const table = new QTableWidget(3, 2);
    table->setHorizontalHeaderLabels({kText, QStringLiteral("Amount")});
    table->setItem(0, 0, new QTableWidgetItem(kText));
    table->setItem(1, 0, new QTableWidgetItem(kText));
    table->item(1, 0)->setCheckState(Qt::Checked);
    table->setSortingEnabled(true);
    table->setCurrentCell(0, 0);
    add(table, "table");
    auto* const tree = new QTreeWidget;
    tree->setHeaderLabels({kText});
    auto* const branch = new QTreeWidgetItem(tree, {kText});
    new QTreeWidgetItem(branch, {kText});
    branch->setExpanded(true);
    add(tree, "tree");
    auto* const list = new QListWidget;
    list->addItems({kText, QStringLiteral("Another sample")});
    list->item(1)->setCheckState(Qt::Unchecked);
    list->setCurrentRow(0);
    add(list, "list");
    auto* const bare = new QListWidget;
    bare->setFrameShape(QFrame::NoFrame);
    add(bare, "listBare");
}

void Gallery::addFrames()
{
    for (const char* const role : {"card", "sidebar", "header", "separator", "notice"})
        add(frameOf(role), role);
    auto* const warning = frameOf("notice");
    warning->setProperty("kind", QStringLiteral("warning"));
    add(warning, "noticeWarning");
    auto* const clickable = frameOf("card");
    clickable->setProperty("clickable", true);
    clickable->setFocusPolicy(Qt::StrongFocus);
    add(clickable, "cardClickable");
    add(new QLabel(kText), "label");
    for (const char* const role : {"muted", "error"}) {
        auto* const label = new QLabel(kText);
        label->setProperty("role", QString::fromLatin1(role));
        add(label, role);
    }
    auto* const rich = new QLabel(QStringLiteral("<b>Sample</b> rich"));
    rich->setProperty("role", QStringLiteral("muted"));
    add(rich, "mutedRich");
    auto* const group = new QGroupBox(kText);
    (new QGridLayout(group))->addWidget(new QLabel(kText));
    add(group, "group");
}

void Gallery::addBars()
{
    auto* const tabs = new QTabWidget;
    for (const char* const title : {"First", "Second"})
        tabs->addTab(new QLabel(kText), QString::fromLatin1(title));
    add(tabs, "tabs");
    auto* const progress = new QProgressBar;
    progress->setValue(40);
    add(progress, "progress");
    auto* const busy = new QProgressBar;
    busy->setRange(0, 0);
    add(busy, "busy");
    auto* const slider = new QSlider(Qt::Horizontal);
    slider->setValue(40);
    add(slider, "slider");
    for (const Qt::Orientation orientation : {Qt::Vertical, Qt::Horizontal}) {
        auto* const bar = new QScrollBar(orientation);
        bar->setRange(0, 100);
        bar->setPageStep(50);
        add(bar, orientation == Qt::Vertical ? "scrollVertical" : "scrollHorizontal");
    }
    auto* const splitter = new QSplitter;
    splitter->addWidget(new QLabel(kText));
    splitter->addWidget(new QLabel(kText));
    add(splitter, "splitter");
    addMenus();
}

void Gallery::addMenus()
{
    auto* const menuBar = new QMenuBar;
    menuBar->setNativeMenuBar(false);
    QMenu* const menu = menuBar->addMenu(QStringLiteral("&File"));
    menu->setObjectName(QStringLiteral("menu"));
    menu->addAction(QStringLiteral("&Open"))->setShortcut(QKeySequence::Open);
    menu->addSection(QStringLiteral("A section"));
    QAction* const checked = menu->addAction(QStringLiteral("Checked"));
    checked->setCheckable(true);
    checked->setChecked(true);
    menu->addAction(QStringLiteral("Disabled"))->setEnabled(false);
    menu->addSeparator();
    menu->addMenu(QStringLiteral("More"))->addAction(kText);
    add(menuBar, "menuBar");
    auto* const status = new QStatusBar;
    status->setSizeGripEnabled(false);
    add(status, "status");
}

} // namespace churnlens::tests
