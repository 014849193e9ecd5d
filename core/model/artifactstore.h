// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/trainedmodel.h"

namespace churnlens::model {

/// Trained models as folders of three files: <root>/<model-id>/{model.json, scaler.json, metadata.json}.
/// A folder appears whole or not at all, and never changes afterwards. metadata.json holds the SHA-256 of the other two
/// files and of its own free part. Several processes may share a root: writers wait for each other.
class ArtifactStore
{
public:
    /// root: the folder of all models; made by the first save().
    explicit ArtifactStore(QString root);

    /// The folder of one model.
    [[nodiscard]] QString folder(const QString& modelId) const;

    /// Writes the three files into a folder beside the final one, syncs, and renames it. Removes what crashed writes
    /// left behind. Errors: Internal when the model does not fit together or its id is taken; Io.
    Result<void> save(const TrainedModel& model) const;

    /// Reads a model back. Errors: Usage for an id that cannot be one; Io when a file is missing, damaged, of another
    /// program or of a newer one; the message names the file and says what to do.
    Result<TrainedModel> load(const QString& modelId) const;

private:
    QString m_root;
};

} // namespace churnlens::model
