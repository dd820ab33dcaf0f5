#!/usr/bin/env python3
"""What routing saves on the catalogue as it is, told from a running gateway; no provider is called.

    bench/savings.py --url http://127.0.0.1:18080 --operator-token TOKEN [--requests 10000] [--seed 7]

Gives every provider a credential that is none (so that all of them can be chosen), makes a tenant, asks POST /v1/route where
each request of a stated mix would go, and compares the price of the chosen offer for the request's tokens with the mean and
the dearest of all offers of the model that the router could have chosen. The mix and the tokens are below; the same seed gives
the same requests. Run it against an installation of its own: the credentials stay behind.
"""
import argparse
import json
import random
import urllib.request
from collections import defaultdict

# Share of requests by model. Who asks for open models has a choice of providers; who asks for closed ones mostly has not.
MIX = {
    "open": {
        "llama-3.3-70b": 10, "gpt-oss-120b": 12, "gpt-oss-20b": 6, "deepseek-v3.2": 6, "deepseek-v4-pro": 4,
        "qwen3-32b": 4, "qwen3-235b-a22b-2507": 2, "glm-5.2": 3, "kimi-k2.6": 3, "gemma-4-31b": 2,
        "llama-4-maverick": 2, "minimax-m2.5": 2, "mistral-large-3": 2,
    },
    "closed": {
        "gpt-5.6-luna": 8, "gpt-5.6-terra": 4, "gpt-5.4": 4, "gpt-4.1": 3, "claude-sonnet-5": 8, "claude-haiku-4.5": 6,
        "claude-opus-5": 2, "gemini-3.1-pro": 3, "gemini-3.6-flash": 2, "grok-4.3": 2,
    },
}
# Tokens of a request: logarithms are normal around these medians.
PROMPT_MEDIAN, PROMPT_SIGMA = 900, 1.1
REPLY_MEDIAN, REPLY_SIGMA = 250, 0.9
BYTES_PER_TOKEN = 4
CREDENTIALS = {
    "bedrock": {"access_key_id": "AKIAEXAMPLE", "secret_access_key": "none", "region": "us-east-1"},
}
VENDORS = ["openai", "anthropic", "gemini", "groq", "together", "xai", "mistral", "deepinfra", "bedrock"]


def call(method, url, token, body=None):
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(url, data=data, method=method)
    request.add_header("Authorization", "Bearer " + token)
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read() or b"null")


def offers(base, token):
    """Dollars a token of each offer, (input, output) by provider and native id."""
    prices, after = {}, ""
    while True:
        page = call("GET", f"{base}/admin/v1/offers?limit=100" + (f"&after={after}" if after else ""), token)
        for offer in page["data"]:
            if offer["input_usd_per_mtok"] is not None:
                prices[offer["provider"], offer["native_id"]] = (
                    float(offer["input_usd_per_mtok"]) / 1e6, float(offer["output_usd_per_mtok"]) / 1e6)
        after = page["next"]
        if not after:
            return prices


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--url", required=True)
    parser.add_argument("--operator-token", required=True)
    parser.add_argument("--requests", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=7)
    args = parser.parse_args()
    base, operator = args.url.rstrip("/"), args.operator_token
    for vendor in VENDORS:
        secret = CREDENTIALS.get(vendor, {"api_key": "none"})
        call("PUT", f"{base}/admin/v1/providers/{vendor}", operator, {"secret": secret})
    tenant = call("POST", f"{base}/admin/v1/tenants", operator, {"name": "Savings", "owner_email": "s@savings.example"})
    project = call("POST", f"{base}/admin/v1/projects", operator, {"tenant_id": tenant["id"], "name": "savings"})
    key = call("POST", f"{base}/admin/v1/keys", operator, {"project_id": project["id"], "name": "savings"})["key"]
    prices = offers(base, operator)

    chance = random.Random(args.seed)
    models = [(kind, model, share) for kind, part in MIX.items() for model, share in part.items()]
    sums = defaultdict(lambda: [0, 0.0, 0.0, 0.0])
    missing = set()
    for _ in range(args.requests):
        kind, model, _ = chance.choices(models, [share for *_, share in models])[0]
        prompt = max(20, int(chance.lognormvariate(0, PROMPT_SIGMA) * PROMPT_MEDIAN))
        reply = max(5, int(chance.lognormvariate(0, REPLY_SIGMA) * REPLY_MEDIAN))
        if model in missing:
            continue
        try:
            route = call("POST", f"{base}/v1/route", key, {
                "model": "oah/" + model, "max_tokens": reply,
                "messages": [{"role": "user", "content": "word" * min(prompt, 50_000)}]})
        except urllib.error.HTTPError as error:
            missing.add(model)
            print(f"{model}: {error.code}")
            continue
        costs = [prices[leg["provider"], leg["native_id"]] for leg in route["legs"] if not leg["fallback"]]
        costs = [prompt * paid + reply * said for paid, said in costs]
        for name in (model, "*" + kind, "*all"):
            entry = sums[name]
            entry[0] += 1
            entry[1] += costs[0]
            entry[2] += sum(costs) / len(costs)
            entry[3] += max(costs)

    print("| model | requests | cost, $ | at the mean, $ | at the dearest, $ | saved against mean | against dearest |")
    print("|---|---|---|---|---|---|---|")
    for name, (count, cost, mean, dearest) in sorted(sums.items(), key=lambda item: item[0]):
        print(f"| {name} | {count} | {cost:.3f} | {mean:.3f} | {dearest:.3f} | {1 - cost / mean:.1%} | {1 - cost / dearest:.1%} |")


if __name__ == "__main__":
    main()
