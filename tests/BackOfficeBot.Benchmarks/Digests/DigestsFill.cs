using System.Globalization;
using System.Text.Json;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Approvals;
using BackOfficeBot.Skills.Approvals.Templates;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Minutes;
using BackOfficeBot.Skills.Tasks;
using BackOfficeBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1002 // The statements are made of constants of this file; what is data goes as parameters.

namespace BackOfficeBot.Benchmarks.Digests;

/// People with so many records each: every tenth open, some of them due today, the rest long over. Each record is made once and copied for everybody by the database, with ids of their own.
internal static class DigestsFill
{
    public const string Organisation = "11111111-1111-4111-8111-111111111111";
    private const string Me = "@ME@", Other = "@OTHER@";
    private const string Prefix = "00000000-0000-4000-8000-";

    public static async Task RunAsync(IReadOnlyList<string> storage, int people, int each, int due)
    {
        await using var bot = DigestsWave.Build(storage);
        await DigestsWave.ReadyAsync(bot);
        var (database, kinds) = (bot.Services.GetRequiredService<OfficeDatabase>(), bot.Services.GetRequiredService<RecordKinds>());
        for (var i = 0; i < each; i++)
            await CopyAsync(database, kinds, Template(i, each), i, people);
        var step = people / due;
        foreach (var some in Enumerable.Range(0, people).Chunk(1_000))
            await PeopleAsync(database, some, n => n % step == 0);
        await using var writer = await database.WriteAsync(Organisation, default);
        await writer.Db.Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private static string PersonId(int n) => Prefix + n.ToString("D12", CultureInfo.InvariantCulture);

    // Of ten: a task to accept, a task that is due, a request to decide, a call, and of others' what is over since yesterday; the rest was over weeks ago.
    private static Record Template(int i, int each)
    {
        var now = DigestsWave.Eight;
        return (i * 10 / each, i % 10) switch
        {
            (0, 0 or 5) => Task(i, TaskStates.Requested, now.AddDays(2)),
            (0, 1 or 6) => Task(i, TaskStates.Accepted, now.AddHours(6)),
            (0, 2 or 7) => Approval(i, ApprovalStates.Waiting),
            (0, 3) => Call(i, CallStates.Delivered),
            (0, 4) => Minutes(i, MinutesStates.Correction, now),
            (0, _) => Task(i, TaskStates.InProgress, now.AddDays(20)),
            (1, 0) => Task(i, TaskStates.Confirmed, now.AddDays(-1), now.AddHours(-12)),
            (_, 0 or 1 or 2 or 3 or 4) => Task(i, TaskStates.Confirmed, now.AddDays(-20 - i), now.AddDays(-20 - i)),
            (_, 5 or 6) => Approval(i, ApprovalStates.Approved, now.AddDays(-20 - i)),
            (_, 7 or 8) => Call(i, CallStates.Done, now.AddDays(-20 - i)),
            _ => Minutes(i, MinutesStates.Filed, now.AddDays(-20 - i)),
        };
    }

    private static Record Task(int i, string state, DateTimeOffset due, DateTimeOffset? updated = null)
    {
        var record = New(TaskRecords.Kind, $"Controllare l'offerta numero {i} del fornitore", state, Me, updated);
        (record.DueAt, record.DueZone) = (due, "Europe/Rome");
        record.SetData(new() { Asker = new(Other, "Marta Conti"), IsTimed = true, AnswerBy = due }, TaskJson.Default.TaskData);
        return record;
    }

    private static Record Approval(int i, string state, DateTimeOffset? updated = null)
    {
        var record = New(ApprovalKind.Name_, $"Acquisto: Sedie, {i},00 €", state, Other, updated);
        ApprovalKeeper.Put(record, new()
        {
            Template = "purchase", It = "Acquisto", En = "Purchase", RequesterId = Other, RequesterName = "Marta Conti", Zone = "Europe/Rome", Bulk = true,
            Fields = [new("what", FieldType.Text, "Che cosa", "What") { Value = "Sedie", Matters = true }, new("amount", FieldType.Money, "Importo in euro", "Amount in euros") { Value = "300.00", Matters = true }],
            Steps = [new(StepWho.Chosen, StepNeeds.One, 1, [new(Me, "Paolo Ferrari", Why.Chosen)])],
        }, state);
        return record;
    }

    private static Record Call(int i, string state, DateTimeOffset? updated = null)
    {
        var record = New(CallRecords.Kind, $"Ha chiamato il signor Verdi, pratica {i}", state, Me, updated);
        record.SetData(new() { Zone = "Europe/Rome", Caller = "Giuseppe Verdi", Company = "Aida S.p.A.", Phone = "+39024567890", For = [new(Me, "Paolo Ferrari")] }, CallJson.Default.CallData);
        return record;
    }

    private static Record Minutes(int i, string state, DateTimeOffset start)
    {
        var record = New(MinutesKind.Name, $"Riunione di reparto {i}", state, Other, start.AddDays(-1));
        new MinutesData
        {
            Type = MeetingType.Internal, Body = "Reparto", Start = start.AddDays(-2), End = start.AddDays(-2).AddHours(1), Zone = "Europe/Rome", Language = "it", Rule = new(QuorumType.None), Agenda = [new(1, "Varie")],
            People = [new(Other, "Marta Conti", MinutesRole.Secretary) { Attendance = Attendance.Present }, new(Me, "Paolo Ferrari", MinutesRole.Chair) { Attendance = Attendance.Present }],
        }.PutInto(record);
        return record;
    }

    private static Record New(string kind, string title, string state, string owner, DateTimeOffset? updated)
    {
        var record = new Record { Id = Guid.Empty, Kind = kind, Title = title, Body = new('x', 200), State = state, OwnerId = owner, OwnerName = "Paolo Ferrari" };
        (record.CreatedById, record.CreatedByName, record.CreatedAt, record.UpdatedAt) = (Other, "Marta Conti", (updated ?? DigestsWave.Eight).AddDays(-2), updated ?? DigestsWave.Eight.AddHours(-20));
        return record;
    }

    private static async Task CopyAsync(OfficeDatabase database, RecordKinds kinds, Record record, int number, int people)
    {
        await using var writer = await database.WriteAsync(Organisation, default);
        var (db, kind) = (writer.Db, kinds.Of(record));
        db.Database.SetCommandTimeout(TimeSpan.FromMinutes(20));
        var isPostgres = db is PostgreSqlOfficeDb;
        string Digits(string n, int length) => isPostgres ? $"lpad(({n})::text, {length}, '0')" : $"printf('%0{length}d', {n})";
        string Guids(string text) => isPostgres ? $"({text})::uuid" : $"({text})";
        var (me, other) = ($"'{Prefix}' || {Digits("n", 12)}", $"'{Prefix}' || {Digits($"(n + 1) % {people}", 12)}");
        string Who(string id) => $"replace(replace('{id}', '{Me}', {me}), '{Other}', {other})";
        var id = Guids($"'{number:D8}-0000-8000-8000-' || {Digits("n", 12)}");
        var everybody = $"WITH RECURSIVE p(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM p WHERE n < {people - 1})";
        var order = kind.IsOpen(record.State) ? record.DueAt ?? RecordRows.Never : record.UpdatedAt;
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync($$"""
            INSERT INTO "Records" ("Organisation", "Id", "Kind", "Reference", "Title", "Body", "State", "Priority", "Confidentiality", "OwnerId", "OwnerName", "DueAt", "DueZone", "Attachments", "Data",
              "CreatedById", "CreatedByName", "CreatedAt", "UpdatedAt", "Version", "HistoryCount", "HistoryHash")
            {{everybody}} SELECT '{{Organisation}}', {{id}}, '{{record.Kind}}', '{{record.Kind}}-2026-' || {{Digits($"{number} * {people} + n + 1", 7)}}, {0}, {1}, {3}, 1, 0, {{Who(record.OwnerId!)}}, 'Paolo Ferrari', {{(record.DueAt is { } due ? $"{due.UtcTicks}" : "NULL")}},
              {{(record.DueAt is null ? "NULL" : "'Europe/Rome'")}}, '[]', replace(replace({2}, '{{Me}}', {{me}}), '{{Other}}', {{other}}), {{Who(Other)}}, 'Marta Conti', {{record.CreatedAt.UtcTicks}}, {{record.UpdatedAt.UtcTicks}}, 1, 0, {{(isPostgres ? "''::bytea" : "x''")}} FROM p
            """, record.Title, record.Body!, record.Data!, record.State);
        foreach (var concern in kind.Concerns(record).Append(new(RecordPerson.Everybody, ConcernRole.Sees)).Distinct())
            await db.Database.ExecuteSqlRawAsync($$"""
                INSERT INTO "RecordPeople" ("Organisation", "RecordId", "PersonId", "Role", "Kind", "IsOpen", "At")
                {{everybody}} SELECT '{{Organisation}}', {{id}}, {{Who(concern.PersonId)}}, {{(int)concern.Role}}, '{{record.Kind}}', {{(kind.IsOpen(record.State) ? "TRUE" : "FALSE")}}, {{order.UtcTicks}} FROM p
                """);
        await transaction.CommitAsync();
    }

    // Each with a chat, and the row of the digest where it is due.
    private static async Task PeopleAsync(OfficeDatabase database, int[] people, Func<int, bool> isDue)
    {
        await using var writer = await database.WriteAsync(Organisation, default);
        foreach (var n in people)
        {
            var (id, chat) = (PersonId(n), $"a:{n}");
            writer.Db.Add(new Conversation
            {
                Organisation = Organisation, ConversationId = chat, PersonId = id, ServiceUrl = "https://smba.trafficmanager.net/emea/", UpdatedAt = DigestsWave.Eight.AddDays(-1),
                Reference = JsonSerializer.Serialize(new()
                {
                    ServiceUrl = "https://smba.trafficmanager.net/emea/", Locale = "it-IT", LocalTimezone = "Europe/Rome", User = new() { Id = $"29:{n}", Name = "Paolo Ferrari" }, Conversation = new() { Id = chat, TenantId = Organisation },
                }, ActivityJson.Default.ConversationReference),
            });
            var record = new Record { Id = DigestRecords.IdOf(id), Kind = DigestRecords.Kind, Title = "Digest", State = DigestStates.On, OwnerId = id, OwnerName = "Paolo Ferrari" };
            record.SetData(new() { Zone = "Europe/Rome" }, DigestJson.Default.DigestData);
            (record.Organisation, record.Reference, record.CreatedById, record.CreatedByName) = (Organisation, $"DIG-2026-{n + 1:D7}", "bot", "BackOfficeBot");
            (record.CreatedAt, record.UpdatedAt, record.Version) = (DigestsWave.Eight.AddDays(-9), DigestsWave.Eight.AddDays(-9), 1);
            writer.Db.Add(record);
            if (isDue(n))
                writer.Db.Add(new Due.DueRow { Organisation = Organisation, RecordId = record.Id, Task = DigestRecords.Due, At = DigestsWave.Eight.ToUniversalTime(), NotBefore = DigestsWave.Eight.ToUniversalTime() });
        }
        await writer.Db.SaveChangesAsync();
    }
}
