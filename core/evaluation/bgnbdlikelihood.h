// SPDX-FileCopyrightText: 2026 The Churnlens authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evaluation/bgnbd.h"

#include <Eigen/Core>

#include <vector>

namespace churnlens::evaluation {

/// ln r, ln alpha, ln a, ln b.
using BgNbdPoint = Eigen::Vector4d;

/// The log-likelihood and its derivatives by the logarithms of the parameters.
struct BgNbdSlope
{
    double value = 0;
    Eigen::Vector4d gradient = Eigen::Vector4d::Zero();
    Eigen::Matrix4d hessian = Eigen::Matrix4d::Zero();
};

/// The log-likelihood of the BG/NBD model (Fader, Hardie and Lee 2005, equation 6), for fitBgNbd().
///
/// The gamma functions enter only as Gamma(c + x) / Gamma(c) = c (c + 1) ... (c + x - 1). Summed over the customers the
/// factor c + k occurs as often as there are customers with x > k, so one table of such counts replaces every gamma
/// function and its derivatives, exactly, and a customer costs but the terms that hold t_x and T.
class BgNbdLikelihood
{
public:
    /// customers must outlive this object. Precondition: checked as fitBgNbd() says.
    explicit BgNbdLikelihood(std::span<const PurchaseHistory> customers);

    [[nodiscard]] BgNbdSlope at(const BgNbdPoint& point) const;

private:
    std::span<const PurchaseHistory> m_customers;
    std::vector<double> m_moreThan; ///< [k]: customers with x > k
};

} // namespace churnlens::evaluation
