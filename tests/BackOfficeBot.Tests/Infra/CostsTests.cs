using BackOfficeBot.Testing;

namespace BackOfficeBot.Tests.Infra;

/// costs.py before a list of prices of two pages, of which the first has meters that look alike.
public sealed class CostsTests
{
    private const string Asks = """
        import io, json, sys
        sys.dont_write_bytecode = True
        sys.path.insert(0, sys.argv[1])
        import costs

        def meter(price, name="B1MS", unit="1 Hour"):
            return {"productName": "Azure Database for PostgreSQL Flexible Server Burstable BS Series Compute", "skuName": name, "meterName": name, "unitOfMeasure": unit, "retailPrice": price}

        def answer(url, timeout):
            if url == "second":
                page = {"Items": [meter(0.02)]}
            elif "PostgreSQL" in url:
                page = {"Items": [meter(0), meter(9, name="B2S"), meter(9, unit="1 Month")], "NextPageLink": "second"}
            else:
                page = {"Items": [], "NextPageLink": None}
            return io.BytesIO(json.dumps(page).encode())

        costs.urllib.request.urlopen = answer
        sys.argv = ["costs.py", "small"]
        costs.main()
        """;

    [Fact]
    public async Task What_is_metered_is_added_up_with_the_date_and_what_has_no_price_is_said()
    {
        var (code, said, wrong) = await Programs.RunAsync("python3", "-c", Asks, Repository.At("infra"));
        Assert.True(code == 0, wrong);
        Assert.Matches(@"PostgreSQL, B1ms +14\.60 EUR\n", said);
        Assert.Matches(@"its disk: 32 GiB +no such price", said);
        Assert.Matches(@"small, westeurope, \d{4}-\d\d-\d\d: 14\.60 EUR a month, without 10 unknown\n", said);
    }
}
