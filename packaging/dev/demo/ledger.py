# SPDX-License-Identifier: GPL-3.0-or-later
"""The entries behind a customer's orders, read from the database beside the server."""
import sqlite3

from demo.steps import say

ACCOUNTS = {1: "wallet", 2: "promotional wallet", 101: "sales", 104: "promotion expense", 105: "supplier float", 106: "supplier in flight",
            107: "supplier cost", 108: "supplier loss", 109: "fx"}
CODES = {1: "hold", 2: "capture", 3: "release", 30: "adjustment", 40: "cost at purchase", 41: "cost returned", 42: "cost at capture",
         50: "promotion", 60: "supplier loss", 70: "fx"}
ENTRIES = """SELECT t.code, d.code, c.code, t.amount, d.currency FROM transfers t JOIN accounts d ON d.id = t.debit_account
JOIN accounts c ON c.id = t.credit_account LEFT JOIN orders o ON o.id = t.order_id
JOIN users u ON u.email = ? WHERE o.user_id = u.id OR c.owner_id = u.id ORDER BY t.id"""


def print_entries(path, email):
    """Returns how many there are."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
    try:
        rows = database.execute(ENTRIES, (email,)).fetchall()
    finally:
        database.close()
    for code, debit, credit, amount, currency in rows:
        say(f"  {CODES.get(code, code):<18}Dr {ACCOUNTS.get(debit, debit):<20}Cr {ACCOUNTS.get(credit, credit):<20}{amount / 1e6:>9.4f} {currency}")
    return len(rows)
