// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/bytes/bytesource.h"

#include <zlib.h>

#include <vector>

namespace churnlens::ingest {

/// Unpacks gzip (one member or several, one after the other) from another source.
class GzipSource : public ByteSource
{
public:
    /// path is used in messages only.
    GzipSource(std::unique_ptr<ByteSource> packed, QString path);
    ~GzipSource() override;
    Q_DISABLE_COPY_MOVE(GzipSource)

    /// Errors: InputUnusable when the data are damaged, end in the middle, or expand beyond all measure.
    Result<size_t> read(std::span<char> buffer) override;
    [[nodiscard]] double fractionRead() const override { return m_packed->fractionRead(); }

private:
    Result<bool> refill();
    Result<bool> beginNextMember();
    [[nodiscard]] Error damaged(const QString& reason) const;

    std::unique_ptr<ByteSource> m_packed;
    QString m_path;
    std::vector<char> m_input;
    z_stream m_stream{};
    qint64 m_packedBytes = 0; ///< of the file, handed to zlib
    qint64 m_unpackedBytes = 0;
    bool m_memberOpen = true;
    bool m_finished = false;
};

} // namespace churnlens::ingest
