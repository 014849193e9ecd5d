#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Churnlens authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fits the rows of `bench_fit rows` with scikit-learn and prints what bench_fit prints.

usage: peer_sklearn.py FILE FEATURES [TOLERANCE]

The file has FEATURES values and a label per row, as doubles. The rows are standardised first, so that the loss is the
same: mean log-loss plus 0.5 |w|^2 / rows.
"""
import resource
import sys
import time

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

path, features = sys.argv[1], int(sys.argv[2])
tolerance = float(sys.argv[3]) if len(sys.argv) > 3 else 1e-4
rows = np.fromfile(path).reshape(-1, features + 1)
raw, churned = np.ascontiguousarray(rows[:, :-1]), rows[:, -1].astype(int)
del rows
for _ in range(3):
    start = time.perf_counter()
    z = StandardScaler().fit_transform(raw)
    scaled = time.perf_counter()
    model = LogisticRegression(C=1, solver="lbfgs", tol=tolerance, max_iter=10000).fit(z, churned)
    done = time.perf_counter()
    eta = z @ model.coef_[0] + model.intercept_[0]
    loss = (np.logaddexp(0, eta) - churned * eta).mean() + 0.5 * (model.coef_**2).sum() / len(z)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"sklearn rows {len(z)} features {features} scaler_s {scaled - start:.3f} fit_s {done - scaled:.3f} "
          f"loss {loss:.12f} peak_mb {peak:.0f} steps {model.n_iter_[0]}")
