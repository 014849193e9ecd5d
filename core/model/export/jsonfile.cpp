// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/export/jsonfile.h"

#include "core/model/modeljson.h"

#include <QJsonDocument>

namespace churnlens::model {

Result<QByteArray> toJsonFile(const TrainedModel& model)
{
    if (Result<void> valid = validateModel(model); !valid.ok())
        return valid.error();
    const ArtifactJson artifact = toJson(model);
    const QJsonObject document{
        {QStringLiteral("schema"), QStringLiteral("churnlens.model-document/%1").arg(kModelDocumentVersion)},
        {QStringLiteral("model_id"), model.modelId},
        {QStringLiteral("created_at"), model.createdAt},
        {QStringLiteral("model"), artifact.model},
        {QStringLiteral("scaler"), artifact.scaler}};
    return QJsonDocument(document).toJson(QJsonDocument::Indented);
}

} // namespace churnlens::model
