# SPDX-License-Identifier: GPL-3.0-or-later
"""What `./dev run` shows."""
