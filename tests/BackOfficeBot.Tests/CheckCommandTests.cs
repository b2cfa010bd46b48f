using BackOfficeBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Npgsql;

namespace BackOfficeBot.Tests;

/// What an administrator is told before the bot is started.
public sealed class CheckCommandTests : IDisposable
{
    private const string Secret = "Tramontana-7";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Where_all_is_well_each_part_is_named_and_nothing_is_changed()
    {
        var (code, said) = await CheckAsync(Redis);
        Assert.Equal(0, code);
        SaysAll(said, "✓ settings", "✓ database", "✓ Redis", "✓ Bot Service", "– Graph: not asked", "– app package, not needed to run: Set Bot:AppId");
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task What_is_wrong_is_said_part_by_part_with_its_inmost_cause_and_what_to_do()
    {
        var (code, said) = await CheckAsync("--Storage:Provider=PostgreSql", $"--ConnectionStrings:Office=Host=127.0.0.1;Port=1;Username=nobody;Password={Secret}", "--ConnectionStrings:Redis=127.0.0.1:1,connectTimeout=500,connectRetry=1");
        Assert.Equal(1, code);
        SaysAll(said, "✕ database: nobody listens at its address and port. Check both", "✕ Redis: it does not answer. Check ConnectionStrings:Redis", "✓ Bot Service");
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_another_name_and_a_host_that_is_not_there_are_told_apart()
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = "no_such_office" };
        Assert.Contains("✕ database: there is no database of this name. Make it", (await OnPostgresAsync(server.ConnectionString)).Said, StringComparison.Ordinal);
        server.Host = "no-such-host.invalid";
        Assert.Contains("✕ database: the name of the server is not known", (await OnPostgresAsync(server.ConnectionString)).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_told_before_the_first_start()
    {
        var owner = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable("TEST_POSTGRES")) { Database = "postgres", Pooling = false };
        var (database, user) = ($"check_{Guid.NewGuid():N}", $"clerk_{Guid.NewGuid():N}");
        await ExecuteAsync(owner.ConnectionString, $"CREATE DATABASE {database}", $"CREATE USER {user} PASSWORD '{Secret}'");
        try
        {
            var its = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Database = database };
            Assert.Equal(0, (await OnPostgresAsync(its.ConnectionString)).Code);
            (its.Username, its.Password) = (user, Secret);
            var (code, said) = await OnPostgresAsync(its.ConnectionString);
            Assert.Equal(1, code);
            Assert.Contains("✕ database: its user may not make tables", said, StringComparison.Ordinal);
        }
        finally
        {
            await ExecuteAsync(owner.ConnectionString, $"DROP DATABASE {database} WITH (FORCE)", $"DROP USER {user}");
        }
    }

    [Fact]
    public async Task All_wrong_settings_are_said_at_once_in_sentences()
    {
        var (code, said) = await CheckAsync("--Storage:Zone=Padania", "--Bot:Timeout=00:10:00", "--Graph:Retries=many");
        Assert.Equal(1, code);
        SaysAll(said, "✕ settings: Storage:Zone must be an IANA time zone", "✕ settings: Bot:Timeout must lie", "✕ settings: Failed to convert configuration value 'many' at 'Graph:Retries'");
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConnectionStrings:Redis", $"redis:6379,pass={Secret}", "ConnectionStrings:Redis cannot be read")]
    [InlineData("ConnectionStrings:Office", $"Host=db;Password=a;{Secret}=b", "ConnectionStrings:Office cannot be read")]
    public async Task A_connection_that_cannot_be_read_is_said_without_repeating_it(string setting, string value, string says)
    {
        var (code, said) = await CheckAsync("--Storage:Provider=PostgreSql", "--ConnectionStrings:Office=Host=db", $"--{setting}={value}");
        Assert.Equal(1, code);
        Assert.Contains($"✕ settings: {says}", said, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_that_graph_calls_is_called_as_graph_does()
    {
        Assert.Contains("– notifications: not set", (await CheckAsync()).Said, StringComparison.Ordinal);
        Assert.Contains("✕ settings: Notifications:Address must be the bot's own address on the internet, https", (await CheckAsync("--Notifications:Address=http://bot.firm.example")).Said, StringComparison.Ordinal);
        var (code, said) = await CheckAsync("--Notifications:Address=http://127.0.0.1:1");
        Assert.Equal(0, code);
        Assert.Contains("– notifications, not needed to run: http://127.0.0.1:1/api/graph/notifications does not answer as the bot would", said, StringComparison.Ordinal);
        await using var day = await Harness.OfficeDay.BeginAsync(notifications: true);
        Assert.Contains("✓ notifications", (await CheckAsync($"--Notifications:Address={day.BotAddress}")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_no_JSON_are_told_with_the_line()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), "{\n  \"Bot\": {\n", TestContext.Current.CancellationToken);
        var (code, said) = await CheckAsync($"--contentRoot={_folder.FullName}");
        Assert.Equal(1, code);
        SaysAll(said, "appsettings.json", "no valid JSON", "LineNumber: 2");
    }

    [Fact]
    public async Task A_database_that_cannot_be_made_is_told()
    {
        var taken = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(taken, "", TestContext.Current.CancellationToken);
        var (code, said) = await CheckAsync($"--Storage:Path={Path.Combine(taken, "office.db")}");
        Assert.Equal(1, code);
        SaysAll(said, "✕ database:", "set Storage:Path");
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told()
    {
        var letter = Path.Combine(_folder.FullName, "letter.txt");
        await File.WriteAllTextAsync(letter, string.Concat(Enumerable.Repeat("Gentile cliente, ", 100)), TestContext.Current.CancellationToken);
        Assert.Contains("✕ database: the file is no database", (await CheckAsync($"--Storage:Path={letter}")).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(200, 0, "✓ Bot Service", "✓ Graph")]
    [InlineData(401, 1, "✕ Bot Service: the answer is 401. Check Bot:AppId", "✕ Graph: the credential is refused or missing. Check Bot:AppId")]
    public async Task The_bots_own_tokens_are_tried_for_the_Bot_Service_and_for_Graph(int answer, int code, params string[] says)
    {
        await using var entra = WebApplication.CreateSlimBuilder().Build();
        entra.Urls.Add("http://127.0.0.1:0");
        entra.MapPost("/token", http => { http.Response.StatusCode = answer; return http.Response.WriteAsJsonAsync(new { access_token = "t", expires_in = 3600 }); });
        entra.MapGet("/{**rest}", _ => Task.CompletedTask);
        await entra.StartAsync(TestContext.Current.CancellationToken);
        var address = entra.Urls.Single();
        var checkedBot = await CheckAsync("--Bot:AllowAnonymous=false", $"--Bot:AppId={Guid.NewGuid()}", $"--Bot:TenantId={Guid.NewGuid()}", $"--Bot:ClientSecret={Secret}",
            $"--Bot:TokenEndpoint={address}/token", $"--Bot:OpenIdMetadata={address}/keys", $"--Graph:BaseUrl={address}/v1.0");
        Assert.Equal(code, checkedBot.Code);
        SaysAll(checkedBot.Said, says);
        Assert.DoesNotContain(Secret, checkedBot.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_entry_of_a_list_that_does_not_fit_is_told_and_not_left_out()
    {
        var (code, said) = await CheckAsync($"--Staff:Deputies:0:Id={Guid.NewGuid()}", "--Staff:Deputies:0:Name=Anna", $"--Staff:Deputies:0:DeputyId={Guid.NewGuid()}", "--Staff:Deputies:0:DeputyName=Bruno",
            "--Staff:Deputies:0:From=31.12.2026", "--Staff:Deputies:1=Carla", "--Staff:Administrators=Anna", "--Offices:Places:0:Name=Milano", "--Offices:Places:0:LunchFrom=noon", "--Offices:Gap=00:05:00");
        Assert.Equal(1, code);
        SaysAll(said, "✕ settings: Staff:Deputies:0:From: \"31.12.2026\" is no day, such as 2026-11-24.", "✕ settings: Staff:Deputies:1: \"Carla\" stands in the place of several settings.",
            "✕ settings: Staff:Administrators: \"Anna\" stands in the place of a list. Write Staff:Administrators:0", "✕ settings: Offices:Places:0:LunchFrom: \"noon\" is no time of the day");
        Assert.DoesNotContain("Offices:Gap", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_that_fit_are_taken_as_they_are() =>
        Assert.Equal(0, (await CheckAsync(Redis, $"--Staff:Deputies:0:Id={Guid.NewGuid()}", "--Staff:Deputies:0:Name=Anna", $"--Staff:Deputies:0:DeputyId={Guid.NewGuid()}", "--Staff:Deputies:0:DeputyName=Bruno",
            "--Staff:Deputies:0:From=2026-12-31", "--Staff:Deputies:0:To=", "--Offices:Places:0:Name=Milano", "--Offices:Places:0:LunchFrom=12:30", "--Offices:Places:0:LunchTo=14:30", "--Offices:Places:0:LunchLength=00:45:00")).Code);

    private static string Redis => $"--ConnectionStrings:Redis={Environment.GetEnvironmentVariable("TEST_REDIS")}";

    private static void SaysAll(string said, params string[] parts) => Assert.All(parts, part => Assert.Contains(part, said, StringComparison.Ordinal));

    private static async Task ExecuteAsync(string connectionString, params string[] statements)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        foreach (var statement in statements)
            await using (var command = source.CreateCommand(statement))
                await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    private Task<(int Code, string Said)> OnPostgresAsync(string connectionString) => CheckAsync($"--Storage:Provider={StorageProvider.PostgreSql}", $"--ConnectionStrings:Office={connectionString}");

    private async Task<(int Code, string Said)> CheckAsync(params string[] settings)
    {
        using var said = new StringWriter();
        var code = await CheckCommand.RunAsync(["--environment=Development", "--Bot:AllowAnonymous=true", $"--Storage:Path={Path.Combine(_folder.FullName, "data", "office.db")}", .. settings], said);
        return (code, said.ToString());
    }
}
