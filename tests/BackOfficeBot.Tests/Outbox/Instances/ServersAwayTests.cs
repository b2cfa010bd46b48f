using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;

namespace BackOfficeBot.Tests.Outbox.Instances;

[Collection<Alone>]
public sealed class ServersAwayTests
{
    [Fact]
    public async Task Turns_are_answered_while_Redis_is_away_and_with_a_sentence_while_PostgreSql_is_and_work_goes_on_after_both()
    {
        await using var database = await OwnPostgreSql.StartAsync();
        using var redis = new OwnRedis();
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>
        {
            ["Storage:Provider"] = "PostgreSql", ["ConnectionStrings:Office"] = database.ConnectionString, ["ConnectionStrings:Redis"] = redis.ConnectionString,
        });
        var marta = await day.OfAsync("marta.conti", reads: false);
        Assert.Contains("Le tue attività", (await marta.SaysAsync("le mie attività")).Words, StringComparison.Ordinal);

        redis.Kill();
        await marta.SaysAsync("nota: chiamare la banca");
        redis.Start();

        await database.StopAsync();
        Assert.Contains("Il mio archivio in questo momento non risponde", (await marta.SaysAsync("le mie attività")).Words, StringComparison.Ordinal);
        await database.BackAsync();
        await Until.TrueAsync(async () => !(await marta.SaysAsync("le mie attività")).Words.Contains("non risponde", StringComparison.Ordinal));
        var form = await marta.SaysAsync("aggiungi un'attività: chiamare la banca domani");
        Assert.DoesNotContain("non risponde", form.Words, StringComparison.Ordinal);
    }
}
