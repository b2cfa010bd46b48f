#!/usr/bin/env python3
"""What the bot costs in Azure each month, by today's public list prices (https://prices.azure.com, no account needed).

    infra/costs.py [small|large] [--location westeurope] [--currency EUR] [--private]     asks for the prices
    infra/costs.py [small|large] --list                                                   names what is metered, without asking

Taxes are not in it; your contract's discounts, and what Azure gives each subscription free each month, are not taken off. Usage that is only guessed
is marked with ~.
"""
import argparse
import datetime
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

HOURS = 730
SECONDS = HOURS * 3600


def items(profile, private):
    """What is metered: (what, service, words in the meter's or product's name, quantity in a month, unit of the price, guessed?)"""
    large = profile == "large"
    instances, cpu, memory, alerts = (2, 1, 2, 8) if large else (1, 0.5, 1, 7)
    rows = [
        # An instance that nobody writes to is idle, at the lower rate; 90 % of the time is a guess for an office.
        (f"{instances} x {cpu} vCPU, idle", "Azure Container Apps", ["vCPU Idle Usage"], SECONDS * instances * cpu * 0.9, "1 Second", True),
        (f"{instances} x {cpu} vCPU, active", "Azure Container Apps", ["vCPU Active Usage"], SECONDS * instances * cpu * 0.1, "1 Second", True),
        (f"{instances} x {memory} GiB, idle", "Azure Container Apps", ["Memory Idle Usage"], SECONDS * instances * memory * 0.9, "1 GiB Second", True),
        (f"{instances} x {memory} GiB, active", "Azure Container Apps", ["Memory Active Usage"], SECONDS * instances * memory * 0.1, "1 GiB Second", True),
        ("container registry, Basic", "Container Registry", ["Basic Registry Unit"], 30.4, "1/Day", False),
        ("files: 1 GiB", "Storage", ["Standard Files", "ZRS Data Stored"], 1, "1 GB/Month", True),
        ("logs: 1 GB", "Log Analytics", ["Analytics Logs Data Ingestion"], 1, "1 GB", True),
        ("vault: 10,000 requests", "Key Vault", ["Operations"], 1, "10K", True),
        (f"alerts: {alerts} rules", "Azure Monitor", ["Alerts Metric Monitored"], alerts, "1/Month", False),
    ]
    if large:
        rows += [
            ("PostgreSQL, 2 vCores with a standby", "Azure Database for PostgreSQL", ["Flexible Server General Purpose Ddsv5", "vCore"], HOURS * 2 * 2, "1 Hour", False),
            ("its disk: 64 GiB, twice", "Azure Database for PostgreSQL", ["Flexible Server Storage", "Storage Data Stored"], 128, "1 GiB/Month", False),
            ("Managed Redis, Balanced B0 with a replica", "Redis Cache", ["Azure Managed Redis - Balanced", "B0"], HOURS * 2, "1 Hour", False),
        ]
    else:
        rows += [
            ("PostgreSQL, B1ms", "Azure Database for PostgreSQL", ["Flexible Server Burstable", "B1MS"], HOURS, "1 Hour", False),
            ("its disk: 32 GiB", "Azure Database for PostgreSQL", ["Flexible Server Storage", "Storage Data Stored"], 32, "1 GiB/Month", False),
        ]
    if private:
        rows.append((f"private addresses: {4 if large else 3}", "Virtual Network", ["Standard Private Endpoint"], HOURS * (4 if large else 3), "1 Hour", False))
    return rows


def price(service, words, unit, location, currency):
    """The price of one unit, or None where no meter has all the words."""
    where = f"serviceName eq '{service}' and priceType eq 'Consumption' and (armRegionName eq '{location}' or armRegionName eq 'Global' or armRegionName eq '')"
    url = "https://prices.azure.com/api/retail/prices?" + urllib.parse.urlencode({"currencyCode": f"'{currency}'", "$filter": where})
    while url:
        with urllib.request.urlopen(url, timeout=30) as answer:
            page = json.load(answer)
        for one in page["Items"]:
            name = f"{one['productName']} {one['skuName']} {one['meterName']}".lower()
            if all(word.lower() in name for word in words) and one["unitOfMeasure"].lower() == unit.lower() and one["retailPrice"] > 0:
                return one["retailPrice"]
        url = page.get("NextPageLink")
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("profile", nargs="?", choices=["small", "large"], default="small")
    parser.add_argument("--location", default="westeurope")
    parser.add_argument("--currency", default="EUR")
    parser.add_argument("--private", action="store_true")
    parser.add_argument("--list", action="store_true")
    wanted = parser.parse_args()
    total, unknown = 0.0, 0
    for what, service, words, quantity, unit, guessed in items(wanted.profile, wanted.private):
        mark = "~" if guessed else " "
        if wanted.list:
            print(f"{mark} {what:45} {service}: {', '.join(words)}: {quantity:,.0f} x {unit}")
            continue
        one = price(service, words, unit, wanted.location, wanted.currency)
        unknown += one is None
        total += (one or 0) * quantity
        print(f"{mark} {what:45} {'no such price: look at the meter in the portal' if one is None else f'{one * quantity:10.2f} {wanted.currency}'}")
    if not wanted.list:
        print(f"  {wanted.profile}, {wanted.location}, {datetime.date.today()}: {total:.2f} {wanted.currency} a month" + (f", without {unknown} unknown" if unknown else ""))


if __name__ == "__main__":
    try:
        main()
    except urllib.error.URLError as error:
        sys.exit(f"The prices could not be asked for at prices.azure.com: {error.reason}. Nothing was added up.")
