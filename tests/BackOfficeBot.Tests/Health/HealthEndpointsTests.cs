using System.Net;
using BackOfficeBot.Health;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace BackOfficeBot.Tests.Health;

/// What a load balancer and an administrator hear of a bot that runs.
public sealed class HealthEndpointsTests : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly HttpClient _http = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private WebApplication? _bot;

    [Fact]
    public async Task A_bot_that_is_well_names_its_parts_and_no_more()
    {
        await StartAsync($"--ConnectionStrings:Redis={Environment.GetEnvironmentVariable("TEST_REDIS")}");
        Assert.Equal((HttpStatusCode.OK, """{"database":"ok","workers":"ok","redis":"ok"}"""), await AskAsync(HealthEndpoints.Ready));
    }

    [Fact]
    public async Task Without_a_Redis_there_is_none_to_be_ill()
    {
        await StartAsync();
        Assert.Equal((HttpStatusCode.OK, """{"database":"ok","workers":"ok"}"""), await AskAsync(HealthEndpoints.Ready));
    }

    [Fact]
    public async Task Redis_that_is_away_is_told_and_keeps_nobody_out()
    {
        await StartAsync("--ConnectionStrings:Redis=127.0.0.1:1,connectTimeout=500,connectRetry=1");
        Assert.Equal((HttpStatusCode.OK, """{"database":"ok","workers":"ok","redis":"ill"}"""), await AskAsync(HealthEndpoints.Ready));
    }

    [Fact]
    public async Task A_database_that_goes_away_makes_the_bot_not_ready_yet_alive_until_it_is_back()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = "postgres", Pooling = false };
        var database = $"health_{Guid.NewGuid():N}";
        await ExecuteAsync(server.ConnectionString, $"CREATE DATABASE {database}");
        await StartAsync("--Storage:Provider=PostgreSql", $"--ConnectionStrings:Office={new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, Pooling = true }.ConnectionString}");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HealthEndpoints.Ready)).Status);

        await ExecuteAsync(server.ConnectionString, $"ALTER DATABASE {database} ALLOW_CONNECTIONS false", $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database}'");
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(HealthEndpoints.Ready)).Status);
        _time.Advance(TimeSpan.FromSeconds(3));
        await UntilAsync(HttpStatusCode.ServiceUnavailable, """{"database":"ill","workers":"ill"}""");
        Assert.Equal((HttpStatusCode.OK, ""), await AskAsync(HealthEndpoints.Live));
        Assert.Equal((HttpStatusCode.OK, ""), await AskAsync("/health"));

        await ExecuteAsync(server.ConnectionString, $"ALTER DATABASE {database} ALLOW_CONNECTIONS true");
        await UntilAsync(HttpStatusCode.OK, """{"database":"ok","workers":"ok"}""");
        await _bot!.StopAsync();
        await ExecuteAsync(server.ConnectionString, $"DROP DATABASE {database} WITH (FORCE)");
    }

    [Fact]
    public async Task Whoever_asks_hears_within_seconds_of_a_part_that_never_answers()
    {
        var readiness = new Readiness([new Silent()], _time);
        var asked = readiness.LookAsync();
        Assert.Same(asked, readiness.LookAsync());
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False((await asked).Single().IsWell);
    }

    [Fact]
    public async Task A_loop_that_throws_begins_again_and_is_ill_until_a_round_ends_well()
    {
        var (workers, begun) = (new Workers(_time, Microsoft.Extensions.Logging.Abstractions.NullLogger<Workers>.Instance), 0);
        using var stop = new CancellationTokenSource();
        var loop = workers.KeepAsync("loop", async ct =>
        {
            if (++begun < 3)
                throw new InvalidOperationException();
            workers.Round("loop", isWell: true);
            await Task.Delay(Timeout.Infinite, ct);
        }, stop.Token);

        await Assert.ThrowsAsync<InvalidOperationException>(() => workers.LookAsync(default));
        await Until.TrueAsync(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(5));
            return Task.FromResult(begun == 3);
        });
        await workers.LookAsync(default);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => loop);
    }

    /// Its loops look every few seconds.
    private Task UntilAsync(HttpStatusCode status, string body) => Until.TrueAsync(async () =>
    {
        _time.Advance(TimeSpan.FromSeconds(3));
        return await AskAsync(HealthEndpoints.Ready) == (status, body);
    });

    private sealed class Silent : IHealthPart
    {
        public string Name => "silent";
        public bool IsNeeded => true;
        public Task LookAsync(CancellationToken ct) => new TaskCompletionSource().Task;
    }

    private async Task StartAsync(params string[] settings)
    {
        _bot = BotHost.Build(["--environment=Development", "--urls=http://127.0.0.1:0", "--Bot:AllowAnonymous=true", $"--Storage:Path={Path.Combine(_folder.FullName, "office.db")}", .. settings],
            b => b.Services.AddSingleton<TimeProvider>(_time));
        await _bot.StartAsync();
        await _bot.Services.GetRequiredService<StorageReady>().WaitAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(HttpStatusCode Status, string Body)> AskAsync(string path)
    {
        using var answer = await _http.GetAsync(new Uri(new Uri(_bot!.Urls.Single()), path));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task ExecuteAsync(string connectionString, params string[] statements)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        foreach (var statement in statements)
            await using (var command = source.CreateCommand(statement))
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        if (_bot is not null)
            await _bot.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }
}
