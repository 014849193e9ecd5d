// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/rowspool.h"

#include <QDir>
#include <QTemporaryFile>

#include <algorithm>

namespace churnlens::model {

namespace {

constexpr Eigen::Index kBlockRows = 2048;

RowBlock makeBlock(Eigen::Index rows, Eigen::Index features, bool clustered)
{
    RowBlock block{RowMatrix(rows, features), Eigen::VectorXi(rows), Eigen::VectorXi(rows)};
    if (clustered)
        block.clusters.resize(rows);
    return block;
}

void copyRows(const RowBlock& from, Eigen::Index first, RowBlock& to, Eigen::Index at, Eigen::Index count)
{
    to.values.middleRows(at, count) = from.values.middleRows(first, count);
    to.labels.segment(at, count) = from.labels.segment(first, count);
    to.groups.segment(at, count) = from.groups.segment(first, count);
    if (to.clusters.size() > 0)
        to.clusters.segment(at, count) = from.clusters.segment(first, count);
}

template <typename Matrix>
qint64 byteCount(const Matrix& matrix)
{
    return static_cast<qint64>(matrix.size()) * static_cast<qint64>(sizeof(typename Matrix::Scalar));
}

qint64 byteCount(const RowBlock& block)
{
    return byteCount(block.values) + byteCount(block.labels) + byteCount(block.groups) + byteCount(block.clusters);
}

template <typename Matrix>
bool writeAll(QFile& file, const Matrix& matrix)
{
    return file.write(reinterpret_cast<const char*>(matrix.data()), byteCount(matrix)) == byteCount(matrix);
}

template <typename Matrix>
bool readAll(QFile& file, Matrix& matrix)
{
    return file.read(reinterpret_cast<char*>(matrix.data()), byteCount(matrix)) == byteCount(matrix);
}

Error fileError(const QString& what, const QString& folder, const QFile& file)
{
    return {ErrorCode::Io,
            QStringLiteral("Cannot %1 the temporary file for the training rows in %2: %3. Free space on that disk, or "
                           "choose another folder for temporary files.")
                .arg(what, QDir::toNativeSeparators(folder), file.errorString()),
            {},
            {}};
}

} // namespace

RowSpool::RowSpool(QStringList featureNames, QStringList groupNames, qint64 memoryBudgetBytes, QString folder)
    : m_featureNames(std::move(featureNames))
    , m_groupNames(std::move(groupNames))
    , m_memoryBudget(memoryBudgetBytes)
    , m_folder(std::move(folder))
{
}

RowSpool::~RowSpool() = default;

Result<void> RowSpool::append(const RowBlock& block)
{
    if (Result<void> checked = checkBlock(block, *this); !checked)
        return checked;
    const Eigen::Index count = block.values.rows();
    if (count == 0)
        return {};
    const bool clustered = block.clusters.size() > 0;
    if (m_rows == 0) {
        m_clustered = clustered;
        m_open = makeBlock(kBlockRows, block.values.cols(), clustered);
    } else if (clustered != m_clustered) {
        return Error{ErrorCode::Internal,
                     QStringLiteral("Cannot train: some blocks of rows name their customers and others do not."),
                     {},
                     {}};
    }
    for (Eigen::Index first = 0; first < count;) {
        const Eigen::Index fits = std::min(count - first, kBlockRows - m_openRows);
        copyRows(block, first, m_open, m_openRows, fits);
        first += fits;
        m_openRows += fits;
        m_rows += fits;
        if (m_openRows == kBlockRows) {
            if (Result<void> closed = closeBlock(); !closed)
                return closed;
        }
    }
    return {};
}

Result<void> RowSpool::closeBlock()
{
    m_openRows = 0;
    const qint64 kept = static_cast<qint64>(m_blocks.size()) + 2; // with the open one
    if (m_fileBlocks == 0 && kept * byteCount(m_open) <= m_memoryBudget) {
        m_blocks.push_back(std::move(m_open));
        m_open = makeBlock(kBlockRows, m_featureNames.size(), m_clustered);
        return {};
    }
    if (Result<void> opened = openFile(); !opened)
        return opened;
    return writeBlock(m_open);
}

Result<void> RowSpool::openFile()
{
    if (m_file)
        return {};
    // Qt makes the file without a name (O_TMPFILE) wherever the file system can, as long as nobody asks for its name.
    m_file = std::make_unique<QTemporaryFile>(QDir(m_folder).filePath(QStringLiteral("churnlens-rows-XXXXXX")));
    if (!m_file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return fileError(QStringLiteral("create"), m_folder, *m_file);
    return {};
}

Result<void> RowSpool::writeBlock(const RowBlock& block)
{
    const bool written = m_file->seek(m_fileBlocks * byteCount(block)) && writeAll(*m_file, block.values)
        && writeAll(*m_file, block.labels) && writeAll(*m_file, block.groups) && writeAll(*m_file, block.clusters);
    if (!written)
        return fileError(QStringLiteral("write"), m_folder, *m_file);
    ++m_fileBlocks;
    return {};
}

Result<void> RowSpool::readBlock(RowBlock& block)
{
    const bool read = readAll(*m_file, block.values) && readAll(*m_file, block.labels) && readAll(*m_file, block.groups)
        && readAll(*m_file, block.clusters);
    return read ? Result<void>{} : fileError(QStringLiteral("read"), m_folder, *m_file);
}

Result<void> RowSpool::forEachBlock(const BlockVisitor& visit)
{
    for (const RowBlock& block : m_blocks) {
        if (Result<void> seen = visit(block); !seen)
            return seen;
    }
    if (m_fileBlocks > 0) {
        RowBlock block = makeBlock(kBlockRows, m_featureNames.size(), m_clustered);
        if (!m_file->seek(0))
            return fileError(QStringLiteral("read"), m_folder, *m_file);
        for (qint64 i = 0; i < m_fileBlocks; ++i) {
            if (Result<void> read = readBlock(block); !read)
                return read;
            if (Result<void> seen = visit(block); !seen)
                return seen;
        }
    }
    if (m_openRows == 0)
        return {};
    m_last = makeBlock(m_openRows, m_featureNames.size(), m_clustered);
    copyRows(m_open, 0, m_last, 0, m_openRows);
    return visit(m_last);
}

} // namespace churnlens::model
