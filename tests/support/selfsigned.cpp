// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/selfsigned.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <algorithm>

namespace churnlens::tests {

namespace {

QByteArray contentOf(BIO* bio)
{
    constexpr int kMost = 16 * 1024; // more than either can be
    QByteArray text(kMost, Qt::Uninitialized);
    text.truncate(std::max(BIO_read(bio, text.data(), kMost), 0));
    BIO_free(bio);
    return text;
}

} // namespace

SelfSigned makeSelfSigned()
{
    constexpr long kDay = 24L * 3600;
    EVP_PKEY* const key = EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256");
    X509* const certificate = X509_new();
    X509_set_version(certificate, 2);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -kDay);
    X509_gmtime_adj(X509_getm_notAfter(certificate), kDay);
    X509_set_pubkey(certificate, key);
    X509_NAME* const name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1, -1,
                               0);
    X509_set_issuer_name(certificate, name);
    X509_sign(certificate, key, EVP_sha256());
    BIO* const certificateText = BIO_new(BIO_s_mem());
    BIO* const keyText = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(certificateText, certificate);
    PEM_write_bio_PrivateKey(keyText, key, nullptr, nullptr, 0, nullptr, nullptr);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return {contentOf(certificateText), contentOf(keyText)};
}

} // namespace churnlens::tests
