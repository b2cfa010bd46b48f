using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Operation;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Retention;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Retention;

/// What goes when its time is over, and what does not.
public sealed class PurgeTests
{
    private const string Acme = TestOffice.Acme;

    public static TheoryData<StorageProvider> BothDatabases => TestOffice.BothDatabases;

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task Unless_something_is_configured_nothing_goes(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        await ClosedAsync(test, await CallAsync(test));
        test.Time.Advance(TimeSpan.FromDays(36500));
        Assert.Equal((0, $"{Acme}: 0 erased, 0 on hold, 0 linked with something open.\n"), await RunAsync(test, "--yes"));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task First_it_says_what_would_go_then_content_and_names_go_and_number_states_and_chain_stay(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var (old, young, open) = (await CallAsync(test), await CallAsync(test), await CallAsync(test));
        old = await ClosedAsync(test, old, TestOffice.Message(text: """{"text":"Tramontana"}"""));
        test.Time.Advance(TimeSpan.FromDays(400));
        await ClosedAsync(test, young);
        test.Time.Advance(TimeSpan.FromDays(400));

        Assert.Equal(
            (0, $"  CALL-2026-0000001 over since 2026-11-24: kept for 24 months\n{Acme}: 1 would be erased, 0 on hold, 0 linked with something open. Nothing was changed: --yes does it.\n"),
            await RunAsync(test, "--Retention:Months:CALL=24"));
        Assert.Equal("Tramontana", (await test.Office.FindAsync(Acme, old.Id))!.Body);

        Assert.Equal(
            (0, $"  CALL-2026-0000001 conclusa il 2026-11-24: conservata 24 mesi\n{Acme}: 1 cancellate, 0 sotto vincolo, 0 legate a qualcosa di aperto. È scritto in DEL-2029-0000001.\n"),
            await RunAsync(test, "--Retention:Months:call=24", "--yes", "--language=it"));

        var gone = (await test.Office.FindAsync(Acme, old.Id))!;
        Assert.Equal((true, "CALL-2026-0000001", null, null, old.CreatedAt), (gone.IsErased, gone.Reference, gone.Body, gone.Data, gone.CreatedAt));
        var history = await test.Office.HistoryAsync(Acme, old.Id);
        Assert.Equal(["created", "done", HistoryActions.Erased], history.Select(h => h.Action));
        Assert.Equal("DEL-2029-0000001: kept for 24 months", history[^1].Reason);
        Assert.All(history.SkipLast(1), h => Assert.Equal(("", "", 0, null), (h.PersonId, h.PersonName, h.Changes.Count, h.Reason)));
        Assert.Equal(["Tramontana", "Tramontana"], [(await test.Office.FindAsync(Acme, young.Id))!.Body!, (await test.Office.FindAsync(Acme, open.Id))!.Body!]);
        Assert.Empty(await test.MessagesAsync());
        Assert.Equal((0, $"4 records, {2 + 3 + 1 + 2} events, 0 findings.\n"), await VerifyAsync(test));

        var deletion = (await test.Office.FindAsync(Acme, new Reference("DEL", 2029, 1)))!;
        Assert.Equal((DeletionKind.Done, new DeletionLine("CALL", 1, 0, 0)), (deletion.State, Assert.Single(DeletionData.Of(deletion).Lines)));
        Assert.Equal((0, $"{Acme}: 0 erased, 0 on hold, 0 linked with something open.\n"), await RunAsync(test, "--Retention:Months:CALL=24", "--yes"));
        Assert.DoesNotContain("Tramontana", await EverythingAsync(test, old.Id), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_hold_and_something_open_that_belongs_to_it_keep_it(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var (held, linked, free, open) = (await CallAsync(test), await CallAsync(test), await CallAsync(test), await CallAsync(test));
        foreach (var one in new[] { held, linked, free })
            await ClosedAsync(test, one);
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            await work.LinkAsync(await work.OpenAsync(open.Id), await work.OpenAsync(linked.Id), "from");
            await work.CommitAsync();
        }
        test.Time.Advance(TimeSpan.FromDays(40));
        string[] settings = ["--Retention:Months:CALL=1", "--Retention:Holds:0:Name=Causa Bianchi", "--Retention:Holds:0:References:0=call-2026-1"];

        var (code, said) = await RunAsync(test, [.. settings, "--yes"]);

        Assert.Equal(0, code);
        Assert.Equal(
            ["  CALL-2026-0000001 stays: hold \"Causa Bianchi\"", "  CALL-2026-0000002 stays: CALL-2026-0000004, with which it is linked, is open", "  CALL-2026-0000003 over since 2026-11-24: kept for 1 months"],
            said.Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Order());
        foreach (var (record, isErased) in new[] { (held, false), (linked, false), (free, true) })
            Assert.Equal(isErased, (await test.Office.FindAsync(Acme, record.Id))!.IsErased);
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task A_booked_meeting_goes_by_its_end_and_keeps_nothing_once_it_is_past(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var (soon, later, call) = (await MeetingAsync(test, days: 5), await MeetingAsync(test, days: 60), await CallAsync(test));
        await using (var work = await test.Office.BeginAsync(TestOffice.Anna))
        {
            await work.LinkAsync(await work.OpenAsync(call.Id), await work.OpenAsync(soon.Id), "from");
            await work.CommitAsync();
        }
        call = await ClosedAsync(test, (await test.Office.FindAsync(Acme, call.Id))!);
        string[] settings = ["--Retention:Months:MEET=1", "--Retention:Months:CALL=1"];

        test.Time.Advance(TimeSpan.FromDays(33));
        Assert.Equal(
            (0, $"  CALL-2026-0000001 over since 2026-11-24: kept for 1 months\n{Acme}: 1 would be erased, 0 on hold, 0 linked with something open. Nothing was changed: --yes does it.\n"),
            await RunAsync(test, settings));

        test.Time.Advance(TimeSpan.FromDays(5));
        var (code, said) = await RunAsync(test, [.. settings, "--yes"]);
        Assert.Equal(0, code);
        Assert.Contains("  MEET-2026-0000001 over since 2026-11-29: kept for 1 months\n", said, StringComparison.Ordinal);
        Assert.Contains($"{Acme}: 2 erased", said, StringComparison.Ordinal);
        foreach (var (record, isErased) in new[] { (soon, true), (later, false), (call, true) })
            Assert.Equal(isErased, (await test.Office.FindAsync(Acme, record.Id))!.IsErased);
        Assert.EndsWith("0 findings.\n", (await VerifyAsync(test)).Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_for_a_meeting_that_went_is_told_that_it_is_not_there()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Retention:Months:MEET"] = "1" });
        var marta = await day.OfAsync("marta.conti");
        await marta.BooksAsync("riunione con Giulia Romano domani alle 15 sul budget");
        await day.ElapseAsync(TimeSpan.FromDays(40));
        var purge = day.Bot.GetRequiredService<Purge>();
        var found = await purge.FindAsync(Acme, TestContext.Current.CancellationToken).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(PurgeVerdict.Goes, (await purge.EraseAsync(Acme, found.Id, "DEL-2027-0000001", TestContext.Current.CancellationToken)).Verdict);

        foreach (var gone in new[] { await marta.SaysAsync($"mostra {found.Reference}"), await marta.SaysAsync($"sposta {found.Reference} alle 16") })
            Assert.Contains("Non trovo", gone.Words + gone.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(day.Log.Lines, l => l.Contains("NullReference", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(BothDatabases))]
    public async Task An_organisation_has_times_of_its_own_and_another_is_not_touched(StorageProvider provider)
    {
        await using var test = await OpenAsync(provider);
        var other = new Actor("other", "zoe", "Zoe");
        await ClosedAsync(test, await CallAsync(test));
        await ClosedAsync(test, await CallAsync(test, other), actor: other);
        test.Time.Advance(TimeSpan.FromDays(40));
        string[] settings = ["--Retention:Months:CALL=1", "--Retention:Organisations:0:Id=other", "--Retention:Organisations:0:Months:CALL=0"];

        Assert.Contains("other: 0 erased", (await RunAsync(test, [.. settings, "--organisation=other", "--yes"])).Said, StringComparison.Ordinal);
        Assert.Contains($"{Acme}: 1 would be erased", (await RunAsync(test, [.. settings])).Said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--Retention:Months:CALL=0", "Retention:Months:CALL must be a number of months from 1 to 1200.")]
    [InlineData("--Retention:Months:CALLS=12", "Retention:Months:CALLS: there is no kind CALLS. There are: CALL, DEC, DOC, MAIL, MEET, MIN, TASK.")]
    [InlineData("--Retention:Months:APPR=12", "Retention:Months:APPR: these are kept as they say themselves")]
    [InlineData("--Retention:Months:SIGN=12", "Retention:Months:SIGN: these are never purged.")]
    [InlineData("--Retention:Holds:0:References:0=CALL", "Retention:Holds:0:Name must say why")]
    [InlineData("--Retention:Months:CALL=x", "Retention:Months:CALL must be a number of months from 1 to 1200.")]
    [InlineData("--Retention:Holds:0:Name=Audit --Retention:Holds:0:From=31.12.2026", "Retention:Holds:0:From: \"31.12.2026\" is no day, such as 2026-11-24.")]
    [InlineData("--Retention:Holds:0:Name=Audit --Retention:Holds:0:From=2026-12-31 --Retention:Holds:0:To=2026-01-01", "Retention:Holds:0:To must not be before From.")]
    [InlineData("--Retention:Organisations:0:Id=a --Retention:Organisations:1:Id=A", "Retention:Organisations:1:Id: there is an entry for this organisation already.")]
    public async Task A_setting_that_is_wrong_is_said_and_nothing_goes(string settings, string sentence)
    {
        await using var test = await OpenAsync(StorageProvider.Sqlite);
        var (code, said) = await RunAsync(test, [.. settings.Replace(" --", "\n--", StringComparison.Ordinal).Split('\n'), "--yes"]);
        Assert.Equal(2, code);
        Assert.Contains(sentence, said, StringComparison.Ordinal);
    }

    private static Task<TestOffice> OpenAsync(StorageProvider provider) => TestOffice.OpenAsync(provider, kinds: [new Slip(), new MeetingKind(), new DeletionKind()]);

    private static Task<Record> CallAsync(TestOffice test, Actor? actor = null) =>
        test.CreateAsync(actor, new() { Id = Guid.NewGuid(), Kind = "CALL", Title = "Tramontana", Body = "Tramontana", State = "logged", OwnerId = "anna", OwnerName = "Tramontana" });

    private static Task<Record> MeetingAsync(TestOffice test, int days)
    {
        var at = test.Time.GetUtcNow().AddDays(days);
        var meeting = new Record { Id = Guid.NewGuid(), Kind = "MEET", Title = "Budget", State = MeetingStates.Booked, OwnerId = "anna", OwnerName = "Anna" };
        meeting.SetData(
            new MeetingData
            {
                Start = at,
                Draft = new()
                {
                    Id = Guid.NewGuid(), OrganizerId = "anna", OrganizerName = "Anna", OrganizerAddress = "anna@firm.example", Zone = "Europe/Rome", Subject = "Budget", People = [],
                    Day = DateOnly.FromDateTime(at.Date), LastDay = DateOnly.FromDateTime(at.Date), Minutes = 60,
                },
            },
            MeetingJson.Default.MeetingData);
        return test.CreateAsync(record: meeting);
    }

    private static Task<Record> ClosedAsync(TestOffice test, Record record, OutboxMessage? message = null, Actor? actor = null) =>
        test.ChangeAsync(actor ?? TestOffice.Anna, record, "done", r => r.State = "done", message);

    private static async Task<(int Code, string Said)> RunAsync(TestOffice test, params string[] words)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await PurgeCommand.RunAsync([.. words, "--environment=Development", "--Bot:AllowAnonymous=true", .. test.Settings], output, test.Time), output.ToString());
    }

    private static async Task<(int, string)> VerifyAsync(TestOffice test)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        return (await VerifyCommand.RunAsync(test.Settings, output), output.ToString());
    }

    // Half past midnight of 1 July in Rome.
    [Theory]
    [InlineData(true, "2026-07-01", null, null)]
    [InlineData(true, "2026-07-01", "2026-07-01", TestOffice.Acme)]
    [InlineData(false, null, "2026-06-30", null)]
    [InlineData(false, "2026-07-02", null, null)]
    [InlineData(false, "2026-07-01", null, "other")]
    public void A_hold_is_narrowed_by_each_of_its_lines(bool isHeld, string? from, string? to, string? organisation)
    {
        var rules = new RetentionRules(
            Options.Create(new RetentionOptions { Holds = [new() { Name = "Audit", From = from, To = to, Organisation = organisation }] }), Options.Create(new StorageOptions()));
        var record = new Record { Id = Guid.NewGuid(), Kind = "CALL", Title = "x", State = "done", Organisation = Acme, CreatedAt = new(2026, 6, 30, 22, 30, 0, TimeSpan.Zero) };
        Assert.Equal(isHeld, rules.HeldBy(record) is not null);
    }

    /// What is still kept of one record, in every table.
    private static async Task<string> EverythingAsync(TestOffice test, Guid id)
    {
        await using var db = await test.Office.ReadAsync(Acme);
        return System.Text.Json.JsonSerializer.Serialize(new object[]
        {
            await db.Records.Where(r => r.Id == id).ToListAsync(), await db.History.Where(r => r.RecordId == id).ToListAsync(), await db.RecordTexts.Where(r => r.RecordId == id).ToListAsync(),
            await db.RecordPeople.Where(r => r.RecordId == id).ToListAsync(), await db.Outbox.Where(r => r.RecordId == id).ToListAsync(),
        });
    }

    private sealed class Slip : IRecordKind
    {
        public string Kind => "CALL";

        public bool IsOpen(string state) => state != "done";

        public IEnumerable<Concern> Concerns(Record record) => [new(record.OwnerId!, ConcernRole.Acts)];

        public IEnumerable<string?> Words(Record record) => [record.OwnerName];

        public string ListName(ListPart part, string language) => "";

        public (Tone Tone, string Word) State(Record record, string language) => (Tone.Open, record.State);

        public string Line(Record record, string language) => "";

        public AdaptiveCard Card(CardPlace place, RecordView view) => new();
    }
}
