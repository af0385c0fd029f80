# SPDX-License-Identifier: GPL-3.0-or-later
"""Starts the real programs and talks to them; shared by the end-to-end tests, the benchmarks and the demo."""
