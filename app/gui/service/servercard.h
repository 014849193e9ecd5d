// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/gui/service/servicesettings.h"
#include "app/gui/widgets/card.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace churnlens::gui {

class ApiController;
class CopyField;
class Notice;
class Switch;

/// The switch of the API, where it is to be reached, and how it stands.
class ServerCard : public Card
{
    Q_OBJECT

public:
    /// controller must outlive this.
    explicit ServerCard(ApiController& controller, QWidget* parent = nullptr);

    void setSettings(const ServiceSettings& settings);
    [[nodiscard]] ServiceSettings settings() const;
    /// Whether there is a database to serve.
    void setAvailable(bool available);
    /// A line above everything, such as why it was stopped; empty: none. actionText: of its link, which emits
    /// problemActionTriggered().
    void showProblem(const QString& text, const QString& actionText = {});

Q_SIGNALS:
    void startRequested();
    void problemActionTriggered();
    void settingsChanged();

private:
    void buildAddress();
    void buildSettings();
    [[nodiscard]] QWidget* fileRow(QLineEdit* edit);
    void onSwitched(bool on);
    void onStateChanged();
    void updateFields();
    [[nodiscard]] QString stateText() const;
    void openInBrowser();

    ApiController& m_controller;
    Switch* m_switch;
    QLabel* m_state;
    Notice* m_problem = nullptr;
    CopyField* m_address;
    QPushButton* m_open;
    QLabel* m_elsewhere;
    QSpinBox* m_port;
    QComboBox* m_reach;
    QCheckBox* m_requireKey;
    QFormLayout* m_form;
    QWidget* m_certificateRow = nullptr;
    QWidget* m_keyRow = nullptr;
    QLineEdit* m_certificate;
    QLineEdit* m_keyFile;
    QLabel* m_advice;
    bool m_available = false;
};

} // namespace churnlens::gui
