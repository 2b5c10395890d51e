"""The wait foretold from the shop's own past: who waited how long when the floor looked like this.

Pure: no clock, no chance, no store. `watch` follows the queue and says what stands on the floor at a moment, `moment`
turns that into numbers, `past` lives through what was written down, `weights` and `curve` learn from it,
`learned_wait` foretells, `foretold` decides whether enough was learned or the formulas of `queueing` still speak, and
`reliability` judges what was foretold.
"""
