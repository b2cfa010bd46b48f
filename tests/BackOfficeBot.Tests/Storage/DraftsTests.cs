using System.Text.Json.Serialization;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Storage;

public sealed class DraftsTests
{
    private const string Other = "22222222-2222-4222-8222-222222222222";

    internal sealed record Kept(string What);

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Each_is_found_by_its_key_and_the_latest_by_person_chat_and_kind(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var drafts = test.Services.GetRequiredService<Drafts>();
        var first = await KeepAsync(drafts, "first");
        test.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await KeepAsync(drafts, "second");
        await drafts.KeepAsync(TestOffice.Acme, "bruno", "c", "meeting", new("bruno's"), DraftsJson.Default.Kept);
        await drafts.KeepAsync(TestOffice.Acme, "anna", "other chat", "meeting", new("elsewhere"), DraftsJson.Default.Kept);
        test.Time.Advance(TimeSpan.FromSeconds(1));
        await drafts.KeepAsync(TestOffice.Acme, "anna", "c", "call", new("another kind"), DraftsJson.Default.Kept);

        Assert.Equal(new Kept("first"), await drafts.FindAsync(TestOffice.Acme, first, DraftsJson.Default.Kept));
        var latest = await drafts.LatestAsync(TestOffice.Acme, "anna", "c", ["meeting"]);
        Assert.Equal((second, new Kept("second")), (latest!.Id, latest.As(DraftsJson.Default.Kept)));
        Assert.Equal("call", (await drafts.LatestAsync(TestOffice.Acme, "anna", "c", ["meeting", "call"]))!.Kind);
        Assert.Null(await drafts.LatestAsync(TestOffice.Acme, "carla", "c", ["meeting"]));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Another_organisation_finds_nothing_and_after_a_card_s_lifetime_nobody_does(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var drafts = test.Services.GetRequiredService<Drafts>();
        var key = await KeepAsync(drafts, "x");

        Assert.Null(await drafts.FindAsync(Other, key, DraftsJson.Default.Kept));
        test.Time.Advance(Drafts.Lifetime);
        Assert.Null(await drafts.FindAsync(TestOffice.Acme, key, DraftsJson.Default.Kept));
        Assert.Null(await drafts.LatestAsync(TestOffice.Acme, "anna", "c", ["meeting"]));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_has_expired_is_removed_in_time(StorageProvider provider)
    {
        await using var test = await TestOffice.OpenAsync(provider);
        var drafts = test.Services.GetRequiredService<Drafts>();
        await KeepAsync(drafts, "old");
        await drafts.KeepAsync(Other, "anna", "c", "meeting", new Kept("another organisation's"), DraftsJson.Default.Kept);
        test.Time.Advance(Drafts.Lifetime + TimeSpan.FromMinutes(1));
        await KeepAsync(drafts, "new");

        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        Assert.Contains("new", Assert.Single(db.Drafts.IgnoreQueryFilters()).Json, StringComparison.Ordinal);
    }

    private static Task<Guid> KeepAsync(Drafts drafts, string what) => drafts.KeepAsync(TestOffice.Acme, "anna", "c", "meeting", new Kept(what), DraftsJson.Default.Kept);
}

[JsonSerializable(typeof(DraftsTests.Kept))]
internal sealed partial class DraftsJson : JsonSerializerContext;
