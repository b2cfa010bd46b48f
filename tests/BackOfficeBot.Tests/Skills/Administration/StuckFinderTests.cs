using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Administration;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Desk;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Became = BackOfficeBot.Outbox.Delivery;

namespace BackOfficeBot.Tests.Skills.Administration;

public sealed class StuckFinderTests
{
    // Every hour of every day.
    private static readonly WorkWeek Always = new(TimeZoneInfo.Utc, Enum.GetValues<DayOfWeek>(), new(0, 0), new(23, 59), _ => false);

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_rests_for_longer_than_four_of_five_of_its_kind_is_stuck_and_says_for_whom_it_waits(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        for (var i = 0; i < 25; i++)
        {
            var over = await test.CreateAsync(record: NoteKind.New("Over", "marco"));
            test.Time.Advance(TimeSpan.FromHours(1));
            await test.ChangeAsync(TestOffice.Anna, over, "closed", r => r.State = "closed");
        }
        var still = await test.CreateAsync(record: NoteKind.New("Secret words", "marco"));
        Assert.True((await FindAsync(test)).IsEmpty);
        test.Time.Advance(TimeSpan.FromHours(2));
        await test.CreateAsync(record: NoteKind.New("New", "marco"));
        var found = Assert.Single((await FindAsync(test)).Still);
        Assert.Equal((still.Reference, "marco"), (found.Reference, Assert.Single(found.WaitsFor)));
        Assert.True((await FindAsync(test, "another")).IsEmpty);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Late_approvals_are_found_and_confidential_ones_stay_with_their_people(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var due = test.Time.GetUtcNow().AddHours(1);
        var late = await test.CreateAsync(record: NoteKind.New("Late", "marco", due: due));
        var hidden = NoteKind.New("Hidden", "marco", due: due);
        hidden.Confidentiality = Confidentiality.Confidential;
        await test.CreateAsync(record: hidden);
        Assert.True((await FindAsync(test)).IsEmpty);
        test.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(late.Reference, Assert.Single((await FindAsync(test)).Late).Reference);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task What_was_set_aside_and_what_fails_again_and_again_is_counted(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        await test.SendAsync(TestOffice.Message("chat"));
        await test.Outbox.FinishAsync(Assert.Single(await test.Outbox.ClaimAsync(TestOffice.Acme, 1, default)), new Became.Refused("Invalid 400"), default);
        var failing = await test.CreateAsync(record: NoteKind.New("Fails", "marco", due: test.Time.GetUtcNow()));
        var store = new DueStore(test.Services.GetRequiredService<OfficeDatabase>(), test.Time);
        for (var i = 0; i < 3; i++)
        {
            Assert.Empty((await FindAsync(test)).Failing);
            Assert.Single(await store.ClaimAsync(1, default));
            test.Time.Advance(TimeSpan.FromHours(1));
        }
        var view = await FindAsync(test);
        Assert.Equal((1, failing.Reference, 3), (view.SetAside, Assert.Single(view.Failing).Reference, view.Failing[0].Attempts));
    }

    private static Task<StuckView> FindAsync(TestOffice test, string organisation = TestOffice.Acme) => test.Services.GetRequiredService<StuckFinder>().OfAsync(organisation, Always, default);

    private static async Task<TestOffice> OpenAsync(StorageProvider provider)
    {
        var test = TestOffice.Create(provider, kinds: [new NoteKind()], also: services => services.AddSingleton<StuckFinder>().AddSingleton<StuckLimits>().AddSingleton<IDigestPart, NotePart>());
        await test.AddInstanceAsync();
        return test;
    }

    private sealed class NotePart : IDigestPart
    {
        public DigestSection Section => DigestSection.Approvals;

        public DigestRange Range => new("NOTE", ConcernRole.Acts);

        public bool Belongs(Record record, DigestMoment moment) => true;

        public string About(Record record, string language) => "";
    }
}
