using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Outbox;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Staff;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static BackOfficeBot.Tests.Skills.Approvals.ApprovalSamples;

namespace BackOfficeBot.Tests.Skills.Approvals;

/// Many who decide at once, from two instances on one database.
public sealed class ApprovalRaceTests
{
    private const int People = 200;
    private const int Cards = 50;
    private const int Seats = 8;
    private const int PressesEach = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hundred_people_on_fifty_cards_from_two_instances_make_one_outcome_each_and_every_history_is_whole()
    {
        await using var office = TestOffice.Create(StorageProvider.PostgreSql, kinds: [new ApprovalKind()], also: services => services
            .AddSingleton<ApprovalKeeper>().AddSingleton<CardCopies>().AddSingleton<ListCopies>().AddSingleton<Notices>().AddSingleton<OrganisationNames>().AddSingleton<CardSeals>()
            .AddSingleton<Access>().AddSingleton<Departments>().AddSingleton<Deputies>().AddSingleton<GivenRoles>().AddSingleton<Arrivals>());
        IServiceProvider[] instances = [await office.AddInstanceAsync(worker: true, Ct), await office.AddInstanceAsync(worker: true, Ct)];
        var conversations = instances[0].GetRequiredService<Conversations>();
        foreach (var person in Enumerable.Range(0, People).Select(Person).Append("marco"))
            await conversations.SeenAsync(new() { Organisation = TestOffice.Acme, ConversationId = "a:" + person, PersonId = person, ServiceUrl = "https://smba.example", Reference = "{}" }, Ct);
        var random = new Random(7);
        var records = new List<Record>();
        for (var i = 0; i < Cards; i++)
            records.Add(await AskAsync(instances[i % 2], i, random));

        var presses = Enumerable.Range(0, People).SelectMany(p => Enumerable.Range(0, PressesEach).Select(_ => (Person: Person(p), Record: Pressed(records, p, random), Reject: random.Next(4) == 0, Instance: random.Next(2)))).ToList();
        var done = new System.Collections.Concurrent.ConcurrentBag<(Guid Id, string Person)>();
        await AllPressAsync(presses);
        // And then everybody on every card, so that none is left without an outcome.
        await AllPressAsync([.. records.SelectMany(r => ApprovalData.Of(r).Steps[0].Seats.Select(s => (Person: s.Id, Record: r, Reject: random.Next(2) == 0, Instance: random.Next(2)))).OrderBy(_ => random.Next())]);
        async Task AllPressAsync(List<(string Person, Record Record, bool Reject, int Instance)> all) => await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = 40, CancellationToken = Ct }, async (press, ct) =>
        {
            if (await PressAsync(instances[press.Instance].GetRequiredService<ApprovalKeeper>(), press.Person, press.Record, press.Reject, ct))
                done.Add((press.Record.Id, press.Person));
        });

        // What waits is sent by both instances, a target's messages one after the other.
        await Until.TrueAsync(async () => (await office.MessagesAsync()).TrueForAll(m => m.FinishedAt is not null) || Later(office));
        Assert.Equal(done.Count, done.Distinct().Count());
        await using var db = await office.Office.ReadAsync(TestOffice.Acme, Ct);
        var told = (await db.Outbox.Where(m => m.Kind == OutboxKind.Send).Select(m => m.IdempotencyKey!).ToListAsync(Ct)).ToLookup(k => k.Split('|')[1]);
        var sent = office.Sender.Sent.Select(m => m.Sequence).ToList();
        Assert.Equal((await db.Outbox.Where(m => m.State == OutboxState.Sent).Select(m => m.Sequence).ToListAsync(Ct)).Order(), sent.Order());
        Assert.DoesNotContain(await db.Outbox.Select(m => m.State).ToListAsync(Ct), state => state is not (OutboxState.Sent or OutboxState.Withdrawn));
        Assert.DoesNotContain(await db.Outbox.Where(m => m.Kind == OutboxKind.Send).Select(m => m.State).ToListAsync(Ct), state => state is not OutboxState.Sent);
        foreach (var record in records)
        {
            Assert.True((await HistoryVerifier.VerifyAsync(db, record.Id, Ct)).Intact);
            var history = await db.History.Where(h => h.RecordId == record.Id).ToListAsync(Ct);
            Assert.Equal(1 + done.Count(d => d.Id == record.Id), history.Count);
            Assert.Equal(1, history.Count(h => h.FromState is not null && h.FromState != h.ToState));
            var now = await db.Records.FirstAsync(r => r.Id == record.Id, Ct);
            var (state, step) = (now.State, ApprovalData.Of(now).Steps[0]);
            Assert.True(state is ApprovalStates.Approved or ApprovalStates.Rejected, state);
            Assert.Equal(done.Count(d => d.Id == record.Id), step.Seats.Count(s => s.Vote != Vote.None));
            Assert.Equal(state == ApprovalStates.Approved, step.Approvals >= step.Needed);
            // Whoever decides got a card; who asked is told of each refusal and of the outcome, once.
            var refused = history.Count(h => h.Action == "rejected");
            Assert.Equal(Seats + refused + (state == ApprovalStates.Approved ? 1 : 0), told[record.Id.ToString("N")].Distinct().Count());
            Assert.Equal(told[record.Id.ToString("N")].Count(), told[record.Id.ToString("N")].Distinct().Count());
        }
        foreach (var outcome in new[] { ApprovalStates.Approved, ApprovalStates.Rejected })
            Assert.True(await db.Records.AnyAsync(r => r.State == outcome, Ct), outcome);
    }

    private static bool Later(TestOffice office)
    {
        office.Time.Advance(TimeSpan.FromSeconds(1));
        return false;
    }

    private static string Person(int number) => $"person{number:000}";

    // Mostly those that one is to decide, sometimes one that is nobody's business.
    private static Record Pressed(List<Record> records, int person, Random random) =>
        records.Where(r => ApprovalData.Of(r).Steps[0].Seats.Any(s => s.Id == Person(person))).ToList() is { Count: > 0 } mine && random.Next(4) > 0 ? mine[random.Next(mine.Count)] : records[random.Next(records.Count)];

    private static async Task<Record> AskAsync(IServiceProvider instance, int number, Random random)
    {
        string[] people = [.. Enumerable.Range(0, People).OrderBy(_ => random.Next()).Take(Seats).Select(Person)];
        var data = Data(number % 2 == 0 ? Step(StepNeeds.One, 1, people) : Step(StepNeeds.Count, 3, people));
        var record = new Record { Id = Guid.CreateVersion7(), Kind = ApprovalKind.Name_, Title = $"Request {number}", State = ApprovalStates.Waiting };
        ApprovalKeeper.Put(record, data, ApprovalStates.Waiting);
        return (await instance.GetRequiredService<ApprovalKeeper>().CreateAsync(new(TestOffice.Acme, "marco", "Marco Rossi"), record, null, null, Ct)).Record;
    }

    private static async Task<bool> PressAsync(ApprovalKeeper keeper, string person, Record record, bool reject, CancellationToken ct)
    {
        var hand = new Hand(person, person);
        var done = await keeper.DoAsync(new(TestOffice.Acme, person, person), record, reject ? Act.Reject : Act.Approve, 1,
            (r, data, seat, work) => ApprovalMoves.Vote(data, seat!, hand, reject ? Vote.Rejected : Vote.Approved, null, Outlook.Nothing, work.Now, r.Version + 1), null, null, ct);
        return done.Refused is null;
    }
}
