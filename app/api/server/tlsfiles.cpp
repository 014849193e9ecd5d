// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/server/tlsfiles.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace churnlens::api {

namespace {

Error usage(const QString& message)
{
    return {ErrorCode::Usage, message, {}, {}};
}

Result<QByteArray> contentOf(const QString& name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return usage(QStringLiteral("Cannot read %1: %2.").arg(name, file.errorString()));
    return file.readAll();
}

QSslKey keyOf(const QByteArray& pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(pem, algorithm);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

Result<std::optional<QSslConfiguration>> readTlsFiles(const QString& certificateFile, const QString& keyFile)
{
    if (certificateFile.isEmpty() && keyFile.isEmpty())
        return std::optional<QSslConfiguration>();
    if (certificateFile.isEmpty() || keyFile.isEmpty())
        return usage(QStringLiteral("--tls-certificate and --tls-key go together."));
    if (!QSslSocket::supportsSsl())
        return usage(QStringLiteral("This Qt has no TLS: install OpenSSL's libraries, or serve without."));
    const Result<QByteArray> certificatePem = contentOf(certificateFile);
    if (!certificatePem.ok())
        return certificatePem.error();
    const Result<QByteArray> keyPem = contentOf(keyFile);
    if (!keyPem.ok())
        return keyPem.error();
    const QList<QSslCertificate> chain = QSslCertificate::fromData(*certificatePem, QSsl::Pem);
    if (chain.isEmpty())
        return usage(QStringLiteral("%1 holds no certificate in PEM form.").arg(certificateFile));
    const QSslKey key = keyOf(*keyPem);
    if (key.isNull())
        return usage(
            QStringLiteral("%1 holds no private key in PEM form, RSA or elliptic, without a passphrase.").arg(keyFile));
    if (key.algorithm() != chain.front().publicKey().algorithm() || key.length() != chain.front().publicKey().length())
        return usage(
            QStringLiteral("The key in %1 does not belong to the certificate in %2.").arg(keyFile, certificateFile));
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // clients prove themselves by key, not by certificate
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return std::optional(configuration);
}

} // namespace churnlens::api
