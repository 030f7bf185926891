#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The weekly equations of docs/model.md as one writes them in numpy, to measure
the kernel against: 10,240 futures of early 2025 over 44 weeks, three histograms
a week, one thread, 32-bit floats.

Prints the median of 9 runs in ms of processor time, then mean inches gained,
which shows that it computes the same. Usage: bench-model-numpy.py DATA_DIR
"""
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

N, WEEKS, SEED, M64 = 10240, 44, 20250303, 2**64 - 1
F = np.float32


def load(name):
    with open(os.path.join(sys.argv[1], "model", name + ".json"), encoding="utf-8") as file:
        return json.load(file)


levers = load("levers")
c = {entry["id"]: F(entry["value"]) for entry in load("coefficients")["coefficients"]}
v = {lever["id"]: float(lever["early_2025"]) for lever in levers["levers"]}
now = {entry["id"]: entry["early_2025"] for entry in levers["circumstances"]}
rungs = load("ladder")["rungs"]
place = {rung["id"]: k for k, rung in enumerate(rungs)}
t1, t2, line = place["tranche1"], place["tranche2"], place["line"]


def sm64(z):
    z = (z + 0x9E3779B97F4A7C15) & M64
    z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9 & M64
    z = (z ^ z >> 27) * 0x94D049BB133111EB & M64
    return z ^ z >> 31


def sigma(x):
    return 1 / (1 + np.exp(-x))


def clamp(x, low, high):
    return np.minimum(np.maximum(x, F(low)), F(high))


us, eu = v["us_aid"] / (v["us_aid"] + 1), v["eu_aid"] / (v["eu_aid"] + 2)
held, rbn = v["held_land"] / (v["held_land"] + 300), v["rollback"] / (v["rollback"] + 8)
a, pub, dl, mon, gua, fg, ds, ch, thr, rb = (
    v[name] / 100 for name in ("approach", "publicity", "deadline", "monitoring", "guarantee", "forgiveness",
                               "deep_strike", "china", "threat", "rollback"))
cond, cmp = v["snapback"], v["compartment"]
mom, dem, trust = now["momentum"], now["demands"], now["trust"]
D = clamp(c["D_us"] * us + c["D_eu"] * eu + c["D_ua"] * v["ua_output"] / 100, 0, 1)
H = thr * (c["H_base"] + (1 - c["H_base"]) * min(1, us / 0.75))
B = clamp(0.6 * D + 0.6 * H, 0, 1)
enf = clamp(v["enforce"] / 100 * (1 + c["E_china"] * ch), 0, 1)
m = clamp(a + c["m_pub"] * pub * (1 - a), 0, 1)
expl = max(0, fg - 0.35)
Mstar = clamp(mom + c["M_D"] * (c["D_ref"] - D), -1, 1)
p_inc = c["inc0"] + c["inc_pub"] * pub
L0 = c["lD"] * D + c["lH"] * H + c["lC"] * (0.65 * ds + 0.35 * held) + c["lCh"] * ch - c["lDL"] * dl
LE = c["lE"] * (c["e0"] + c["e1"] * B)
car0 = rbn * (1 if cond else c["rb_unc"])
R0 = c["r0"] + c["r_quiet"] * (1 - pub) + c["r_cmp"] * cmp + c["r_ch"] * ch - c["r_dem"] * dem
U0 = c["u0"] + c["uD"] * (D - 0.5) + c["uG"] * gua + c["u_mon"] * mon - c["u_dl"] * dl - c["u_dem"] * dem
V0 = c["n0"] - c["n_mon"] * mon - c["n_snap"] * cond * rbn
pc0 = c["pc0"] - c["pc_for"] * fg
vmax = min(0.95, c["v_max"] * (1 + c["v_expl"] * expl))
ve = F(c["ve"] * max(0, 1 - c["ve_expl"] * expl))
hS = c["s_max"] * m * m * sigma(c["s0"] + c["s_dl"] * dl + c["s_pub"] * pub - c["s_D"] * D - c["s_dem"] * dem)
bB = F(c["b0"] + c["b_dl"] * dl + c["b_pub"] * pub - c["b_mon"] * mon - c["b_gua"] * gua + c["b_dem"] * dem)
rep = min(1, c["rep0"] + c["rep_for"] * fg)
X0 = c["x_thr"] * thr * (1 + 0.4 * pub) + c["x_ds"] * ds - c["x_cmp"] * cmp
x_ref = c["x0"] * np.exp(X0 - c["xT"] * trust)
gates = {"none": 1, "relief": rbn, "relief-part": 0.4 + 0.6 * rbn, "land": held, "track": 1 if cmp else 0.1}
f = [r["r"] * gates[r["gate"]] * (1 - c["m_cost"] * m) for r in rungs]
rho = [r["rho"] + {"grid": 1, "cities": 0.8}.get(r["id"], 0) * c["ch_ds"] * (ds - 0.45) for r in rungs]
ups = [r["ups"] + r["ver"] * c["u_ver"] * (mon - 0.5) for r in rungs]
nu = [r["nu"] + r["ver"] * c["v_ver"] * (0.5 - mon) for r in rungs]
cuts = np.array([[r[key] for key in ("rI", "rC", "rG", "w")] for r in rungs], F)
lowest = {key: F(value) for key, value in (("L0", L0), ("LE", LE), ("R0", R0), ("U0", U0), ("V0", V0), ("X0", X0))}


def run():
    keys = np.array([sm64(SEED ^ 0x5851F42D4C957F2D * (i + 1) & M64) for i in range(N)], np.uint64)
    k1, k2 = (keys >> np.uint64(32)).astype(np.uint32), keys.astype(np.uint32)
    start = time.process_time()

    def mixed(constant):
        x = k1 ^ np.uint32(constant)
        x ^= x >> 16
        x *= np.uint32(0x7FEB352D)
        x += k2
        x ^= x >> 15
        x *= np.uint32(0x846CA68B)
        return x ^ x >> 16

    def uniform(x, half):
        return ((x >> 16 * half & 0xFFFF).astype(F) + F(0.5)) * F(1 / 65536)

    def shock(x, half):
        return (((x >> 16 * half & 0xFF) + (x >> 16 * half + 8 & 0xFF)).astype(F) - F(255)) * F(1 / 104.51)

    def theta(j):
        x = mixed(sm64(SEED + 42405127215 + j) >> 32)
        return (sum((x >> 8 * k & 0xFF).astype(F) for k in range(4)) - F(510)) * F(1 / 147.80)

    thetaR, thetaU, thetaV = theta(0) * c["sd_R"], theta(1) * c["sd_U"], theta(2) * c["sd_V"]
    M, T = np.full(N, mom, F), np.full(N, trust, F)
    war = {name: np.full(N, 100, F) for name in "ICG"}
    oil, lost, rebound, wound, weeks, cool, gain = (np.zeros(N, F) for _ in range(7))
    on = [np.full(N, rung["id"] in now["rungs_on"]) for rung in rungs]
    broken = [np.full(N, False) for _ in rungs]
    doc, had_crisis = np.full(N, False), np.full(N, False)

    for t in range(WEEKS):
        draw = lambda slot: mixed(sm64(SEED * 0x9E3779B97F4A7C15 + 10 * t + slot + 0x1000000 & M64) >> 32)
        shocks, chances = draw(5), draw(6)
        oil = F(0.96) * oil + c["sd_oil"] * shock(shocks, 0)
        M = clamp(M + c["kM"] * (F(Mstar) - M) + c["sd_M"] * shock(shocks, 1), -1, 1)
        incident = uniform(chances, 0) < p_inc
        relief = (on[t1].astype(F) + on[t2]) + on[line]
        up = 0 if cond else min(1, 3 * rb) * min(t + 1, 12) / 12
        S = clamp(F(1 - up) - lost - F(cond * rb) * relief - doc * F(c["g_rel"] * (1 if cond else 1.4)), 0, 1)
        pain = clamp(c["pain0"] + c["pain_oil"] * clamp((70 - F(v["oil"]) * (1 + oil)) / F(40), -1, 1)
                     + F(c["pain_enf"] * enf) * S, 0, 1)
        L = lowest["L0"] + lowest["LE"] * pain
        etaR = (thetaR + lowest["R0"] + c["rL"] * L + F(c["rC"] * car0) * (1 - relief / F(3)) + c["rT"] * T
                - c["rM"] * M - c["rP"] * wound)
        etaU = thetaU + lowest["U0"] + c["uT"] * T - c["uP"] * wound
        etaV = thetaV + lowest["V0"] + c["nM"] * M - c["nT"] * T - c["nL"] * L + incident * c["nI"]
        pc = clamp(F(pc0) - c["pcT"] * T, 0.05, 0.95)
        before, scar, u = doc, wound, uniform(chances, 1)
        signs = ~doc & (cool < 0.5) & (u < hS)
        breaks = doc & ((u < c["b_max"] * sigma(etaV + bB)) | (u < c["b_floor"]))
        weeks = np.where(doc, weeks + 1, F(0))
        rebound = np.where(breaks, F(c["reb0"] * (0.5 + 0.5 * m)) + F(c["rearm"] * (1 - 0.5 * mon)) * np.minimum(F(1), weeks / F(26)),
                           F(0.97) * rebound)
        wound = np.where(breaks, F(1), F(0.985) * wound)
        cool = np.where(breaks, c["cool"], np.maximum(F(0), cool - 1))
        doc = doc & ~breaks | signs
        weeks = np.where(breaks, F(0), weeks)
        act = np.where(before, F(0.3), F(1))
        agreed, violated, fallen = [], [], []
        for k, rung in enumerate(rungs):
            if k % 2 == 0:
                x = draw(k // 2)
            u = uniform(x, k % 2)
            met = np.full(N, True)
            for need in rung["needs"]:
                met = met & on[place[need]]
            odds = F(vmax) * sigma(etaV + F(nu[k])) * np.where(met, F(1), F(2))
            pace = act * np.where(broken[k], F(rep), F(1)) * F(f[k])
            agreed.append(~on[k] & met & (u < pace * sigma(etaR + F(rho[k])) * sigma(etaU + F(ups[k]))))
            violated.append(on[k] & (u < odds))
            fallen.append(on[k] & (u < pc * odds))
        sums = [np.zeros(N, F) for _ in range(4)]
        nv, nc = np.zeros(N, F), np.zeros(N, F)
        for k in range(len(rungs)):
            on[k] = (on[k] | agreed[k]) & ~fallen[k]
            broken[k] = broken[k] & ~agreed[k] | fallen[k]
            share = on[k] * np.where(violated[k], ve, F(1))
            for total, cut in zip(sums, cuts[k]):
                total += share * cut
            nv += violated[k] * cuts[k][3]
            nc += fallen[k] * cuts[k][3]
        lost += F(c["leak"] * rb * cond) * ((agreed[t1].astype(F) + agreed[t2]) + agreed[line])
        if cond:
            snapped = []
            for k in (t1, t2):
                met = np.full(N, True)
                for need in rungs[k]["needs"]:
                    met = met & on[place[need]]
                snapped.append(on[k] & ~met)
            for k, falls in zip((t1, t2), snapped):
                on[k], broken[k] = on[k] & ~falls, broken[k] | falls
        risk = np.minimum(F(0.25), c["x0"] * np.exp(
            lowest["X0"] - F(0.8 * c["x_ds"] * ds) * (on[place["grid"]] | on[place["cities"]])
            + c["xI"] * (war["I"] / F(100) - 1) - c["xA"] * on[place["arms"]] - c["xT"] * T + c["xB"] * rebound))
        crisis = ~had_crisis & (((draw(7) >> 9).astype(F) + F(0.5)) * F(2 ** -23) < risk)
        had_crisis = had_crisis | crisis
        wreck = crisis | breaks
        for k in range(len(rungs)):
            broken[k] = broken[k] | on[k] & wreck
            on[k] = on[k] & ~wreck
        kept = sums[3]
        T = T + F(c["g1"] / 36) * kept * (1 - T) - F(c["g2"] / 36 * (1 + 0.5 * pub)) * nv - F(c["g3"] / 36) * nc
        T = T - F(c["g4"] * pub / 36) * (36 - kept) - c["gd"] * (T - c["Tfl"])
        T = clamp(np.where(wreck, F(0.3), F(1)) * T, 0, 1)
        calm = doc * F(c["lull"] * (0.8 + 0.2 * mon))
        base = F(100) * (1 + c["iM"] * (M - F(mom))) * (1 + rebound + F(0.25) * crisis)
        noise, noise_grid = draw(8), draw(9)
        for name, pace, quiet, cut, size, z in (("I", 0.35, 1, sums[0], 1.2, shock(noise, 0)),
                                                ("C", 0.35, 0.8, sums[1], 1.6, shock(noise, 1)),
                                                ("G", 0.5, 0.8, sums[2], 3.0, shock(noise_grid, 0))):
            aim = base * (1 - np.where(wreck, F(0), cut)) * (1 - F(quiet) * calm)
            war[name] = clamp(war[name] + F(pace) * (aim - war[name]) + F(size) * z, 0, 199.9)
        clamp(c["v0"] + c["vD"] * D + c["vG"] * gua + c["vS"] * S - c["vM"] * M
              - doc * c["vSig"] * (1 - clamp(L, 0, 1)) - c["vP"] * scar, 0, 0.999)
        inches = clamp(F(0.36) * (100 - (F(0.5) * war["I"] + F(0.3) * war["C"] + F(0.2) * war["G"])), -35.9, 35.9)
        np.bincount((F(2.56) * war["I"]).astype(np.int64), minlength=512)
        np.bincount((F(0.64) * np.minimum(F(799.9), risk * F(100 / x_ref))).astype(np.int64), minlength=512)
        np.bincount((F(7.1111) * (inches + 36)).astype(np.int64), minlength=512)
        if t >= WEEKS - 8:
            gain += inches

    return 1000 * (time.process_time() - start), float(gain.mean() / 8)


results = [run() for _ in range(9)]
print("%.1f %.3f" % (sorted(ms for ms, _ in results)[4], results[0][1]))
