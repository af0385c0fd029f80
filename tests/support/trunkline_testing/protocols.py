# SPDX-License-Identifier: GPL-3.0-or-later
"""What a test must know of each provider's protocol: how the server is told of it, and what the simulator calls its calls."""
from dataclasses import dataclass
from typing import Callable


@dataclass(frozen=True)
class Protocol:
    provider: str  # its name in our books
    settings: Callable[[str], dict]  # of the server, by the simulator's origin
    buy: str
    poll: str
    cancel: str


PROTOCOLS = {
    "smsman": Protocol(
        "smsman", lambda origin: {"SMSMAN_API_KEY": "e2e-key", "SMSMAN_BASE_URL": origin + "/control"},
        "get-number", "get-sms", "set-status"),
    "textverified": Protocol(
        "textverified",
        lambda origin: {"TEXTVERIFIED_API_KEY": "e2e-key", "TEXTVERIFIED_USERNAME": "books@example.com",
                        "TEXTVERIFIED_BASE_URL": origin + "/api/pub/v2"},
        "create", "get", "cancel"),
}
