using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Storage;

public sealed class StorageStartTests
{
    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Several_instances_that_start_at_once_on_an_empty_database_all_work(StorageProvider provider)
    {
        await using var test = TestOffice.Create(provider);
        var instances = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => test.AddInstanceAsync())));
        foreach (var instance in instances)
        {
            await using var work = await instance.GetRequiredService<BackOfficeBot.Records.Office>().BeginAsync(TestOffice.Anna);
            await work.CreateAsync(TestOffice.NewMeeting());
            await work.CommitAsync();
        }
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        Assert.Equal(5, await db.Records.CountAsync());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task The_migrations_make_the_model(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        await using var db = await test.Office.ReadAsync(null!);
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Equal(db.Database.GetMigrations().Last(), provider == StorageProvider.Sqlite ? Sqlite.Newest : PostgreSql.Newest);
    }

    [Theory]
    [InlineData("Storage:Provider", "PostgreSql", "ConnectionStrings:Office")]
    [InlineData("Storage:Zone", "Europe/Atlantis", "Storage:Zone")]
    public async Task A_wrong_setting_stops_the_start_and_says_what_to_set(string key, string value, string named)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection([new(key, value)]);
        builder.Services.AddOfficeStorage(builder.Configuration);
        builder.Services.AddSingleton<BackOfficeBot.Outbox.IOutboxSender, RecordingSender>();
        using var host = builder.Build();
        var error = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }
}
