# SPDX-License-Identifier: GPL-3.0-or-later
"""What the terminal tells whoever wants to go on from here."""

ROLES = ("support", "pricing", "operations", "finance", "admin", "auditor")


def curl_lines(base, key):
    """Three lines that work when pasted into a shell."""
    signed = f"-H 'Authorization: Bearer {key}'"
    return [
        f"curl -s '{base}/v1/prices?country=US' | jq '.items[:3]'",
        f"curl -s {base}/v1/orders {signed} -H \"Idempotency-Key: demo-$RANDOM$RANDOM\" -H 'Content-Type: application/json' "
        f"-d '{{\"service\":\"whatsapp\",\"country\":\"US\",\"max_price\":\"1.00\"}}' | jq",
        f"curl -s '{base}/v1/orders?limit=3' {signed} | jq",
    ]


def print_addresses(server, people):
    base = f"http://127.0.0.1:{server.port}"
    staff = "\n".join(f"    {role + '@demo.example':<26} {role}" for role in ROLES)
    lines = "\n".join(f"  {line}" for line in curl_lines(base, people["api_key"]))
    print(f"""
  API       {base}
  Docs      {base}/docs
  Metrics   http://127.0.0.1:{server.admin_port}/metrics

  Accounts, all with the password {people['password']}
    {people['customer']:<26} customer
{staff}
  API key of {people['customer']}: {people['api_key']}

  Try:
{lines}
""", flush=True)
