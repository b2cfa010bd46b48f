using System.Collections.Concurrent;
using BackOfficeBot.Desk;
using BackOfficeBot.Due;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Meetings;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Notifications;
using BackOfficeBot.Tests.Skills.Digests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackOfficeBot.Tests.Storage;

/// What the bot says to its database on a day.
public sealed class StatementsTests
{
    private const string Commands = "Microsoft.EntityFrameworkCore.Database.Command";

    // Every organisation that has something open, one row each.
    private const string Names = "\"Names\"";

    // Of the start, and a handful of rows.
    private static readonly string[] Small = ["sqlite_master", "__EFMigrationsHistory", "DataProtectionKeys", "CREATE TRIGGER"];

    [Fact]
    public async Task No_statement_reads_a_table_from_end_to_end()
    {
        using var statements = new Statements();
        await using var day = await BeginAsync(statements, notifications: true);
        var marta = await day.OfAsync("marta.conti", reads: false);
        var booked = await BookedAsync(marta);
        await Outlook.WatchedAsync(day, "calendar");
        await marta.PressesAsync(booked, "Annulla prenotazione");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        var andrea = await day.OfAsync("andrea.fontana", reads: false);
        await andrea.SaysAsync("disattiva il modello ferie");
        await andrea.SaysAsync("elenca modelli");
        await andrea.SaysAsync("sì");
        await andrea.SaysAsync("i miei dati");
        await andrea.SaysAsync("che cosa è fermo?");
        var check = await andrea.PressesAsync(await andrea.SaysAsync("cancella una persona"), "Controlla", new { person = "Sara Greco", reason = "Left" });
        await andrea.PressesAsync(check, "Cancella");
        await day.ElapseAsync(TimeSpan.FromSeconds(1));
        await day.Bot.GetRequiredService<SentLast>().LastAsync(TestOffice.Acme, andrea.Conversation, null, default);
        var office = day.Bot.GetRequiredService<Office>();
        var call = await StoryAsync(office);
        await office.LinksAsync(TestOffice.Acme, call.Id);
        await office.HistoryAsync(TestOffice.Acme, call.Id);
        await using (var db = await office.ReadAsync(TestOffice.Acme))
            await HistoryVerifier.VerifyAsync(db, call.Id);
        var outbox = day.Bot.GetRequiredService<OutboxStore>();
        foreach (var message in await outbox.ClaimAsync(TestOffice.Acme, 8, default))
            await outbox.FinishAsync(message, new Delivery.Refused("Blocked", Unreachable: true), default);
        await outbox.MarkUncertainAsync(default);
        await day.Bot.GetServices<IHostedService>().OfType<MeetingRecovery>().Single().RunAsync(default);
        await DigestOffice.SettledAsync(day, marta);
        await day.ElapseAsync(TimeSpan.FromHours(23));
        await marta.SaysAsync("riepilogo ora");

        List<string> plans = [];
        await using (var db = await office.ReadAsync(TestOffice.Acme))
            foreach (var statement in statements.Said.Distinct().Where(said => !Small.Any(said.Contains)))
                foreach (var step in await PlanAsync(db, statement))
                    // Words are looked up in their own index (M).
                    if (step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("CONSTANT", StringComparison.Ordinal) && !step.EndsWith(":M1", StringComparison.Ordinal) && !IsOfNames(step, statement) && step != "SCAN Names")
                        plans.Add($"{step}: {statement}");

        Assert.True(statements.Said.Distinct().Count() > 25, $"only {statements.Said.Distinct().Count()} statements were seen");
        Assert.Empty(plans);
    }

    /// A wave of digests asks this of everybody within minutes.
    [Theory, MemberData(nameof(TestOffice.BothDatabases), MemberType = typeof(TestOffice))]
    public async Task The_question_of_a_digest_is_answered_by_the_index_of_lists_alone(StorageProvider provider)
    {
        await using var office = await TestOffice.OpenAsync(provider);
        DigestRange[] ranges = [new("TASK", ConcernRole.Acts), new("APPR", ConcernRole.Asked, IsOpen: false)];
        var (sql, values) = DigestRows.Question(TestOffice.Acme, ranges, ["anna", "office"], office.Time.GetUtcNow());
        await using var db = await office.Office.ReadAsync(TestOffice.Acme);
        await db.Database.OpenConnectionAsync();
        // Tables this small would be read from end to end.
        if (provider == StorageProvider.PostgreSql)
            await db.Database.ExecuteSqlAsync($"SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off");
        await using var command = db.RecordPeople.FromSqlRaw(sql, values).IgnoreQueryFilters().CreateDbCommand();
        command.CommandText = (provider == StorageProvider.PostgreSql ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        List<string> plan = [];
        await using (var reader = await command.ExecuteReaderAsync())
            while (await reader.ReadAsync())
                plan.Add(reader.GetString(reader.FieldCount - 1));

        // Of what is open the first and the last, of what is closed the last: for two who act.
        Assert.Equal(6, plan.Count(step => step.Contains("IX_RecordPeople_List", StringComparison.Ordinal)));
        Assert.DoesNotContain(plan, step => step.Contains("Seq Scan", StringComparison.Ordinal) || step.Contains("SCAN RecordPeople", StringComparison.Ordinal) || step.Contains("Sort", StringComparison.Ordinal) || step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        if (provider == StorageProvider.PostgreSql)
            Assert.Equal(6, plan.Count(step => step.Contains("Index Cond", StringComparison.Ordinal) && step.Contains("\"Role\"", StringComparison.Ordinal) && step.Contains("\"Kind\"", StringComparison.Ordinal) && step.Contains("\"IsOpen\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_digest_takes_no_more_than_fifteen_statements()
    {
        using var statements = new Statements();
        await using var day = await BeginAsync(statements);
        var (marta, marco) = (await day.OfAsync("marta.conti", reads: false), await day.OfAsync("marco.rossi", reads: false));
        await DigestOffice.SettledAsync(day, marco);
        var card = await marta.SaysAsync("chiedi a Marco Rossi di chiamare il cliente");
        await marta.PressesAsync(card, card.Buttons[0]);
        await marco.ReadsAsync("Chiamare il cliente");
        var office = day.Bot.GetRequiredService<Office>();
        DueRow row;
        await using (var db = await office.ReadAsync(TestOffice.Acme))
            row = await db.Due.SingleAsync(d => d.Task == DigestRecords.Due && d.RecordId == DigestRecords.IdOf(marco.PersonId));
        day.Time.Advance(row.At - day.Time.GetUtcNow());
        var said = statements.Here();
        await day.Bot.GetServices<IDueHandler>().OfType<DigestDue>().Single().RunAsync(row, default);

        await marco.ReadsAsync("Il tuo riepilogo di mercoledì");
        Assert.True(said.Count is > 5 and <= 15, $"{said.Count}:\n{string.Join("\n", said)}");
    }

    [Fact]
    public async Task Who_has_something_waiting_is_found_without_reading_all_that_waits()
    {
        using var statements = new Statements();
        await using var day = await BeginAsync(statements);
        var office = day.Bot.GetRequiredService<Office>();
        await using (var work = await office.BeginAsync(TestOffice.Anna))
        {
            await work.SendAsync(TestOffice.Message());
            await work.CommitAsync();
        }
        await Until.TrueAsync(() => Task.FromResult(statements.Said.Any(AsksNames)));

        await using var db = await office.ReadAsync(TestOffice.Acme);
        Assert.DoesNotContain(await PlanAsync(db, statements.Said.First(AsksNames)), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));

        static bool AsksNames(string said) => said.Contains(Names, StringComparison.Ordinal);
    }

    /// What EF's query compiler loads would be a tenth of the start's time and memory.
    [Fact]
    public async Task The_start_and_the_first_answer_compile_no_query()
    {
        using var statements = new Statements();
        await using var day = await BeginAsync(statements, digests: false);
        var marta = await day.OfAsync("marta.conti", reads: false);

        await marta.SaysAsync("aiuto");

        Assert.Contains(statements.Said, said => said.Contains("\"PersonSettings\"", StringComparison.Ordinal));
        Assert.DoesNotContain(statements.Said, IsEfs);
        await day.Bot.GetRequiredService<Conversations>().OfPersonAsync(TestOffice.Acme, "anna");
        Assert.Contains(statements.Said, IsEfs);
    }

    // What EF compiles gives every table a short name; a query that another test had compiled would not be compiled again.
    private static bool IsEfs(string statement) => statement.Contains("\" AS \"", StringComparison.Ordinal);

    // A part of the statement that has a name, no table.
    private static bool IsOfNames(string step, string statement) => statement.Contains($") AS {step.Split(' ')[1]}", StringComparison.Ordinal);

    private static Task<OfficeDay> BeginAsync(Statements statements, bool notifications = false, bool digests = true) => OfficeDay.BeginAsync(
        builder => builder.Logging.AddFilter(Commands, LogLevel.Information).AddProvider(statements), new Dictionary<string, string> { ["Digests:IsOn"] = digests ? "true" : "false" }, notifications: notifications);

    private static async Task<Message> BookedAsync(Chat chat)
    {
        var times = await chat.SaysAsync("riunione con Marco Rossi e Giulia Romano domani pomeriggio sul budget");
        return await chat.PressesAsync(await chat.PressesAsync(times, times.Buttons[0]), "Prenota");
    }

    private static async Task<Record> StoryAsync(Office office)
    {
        Record call;
        await using (var work = await office.BeginAsync(TestOffice.Anna))
        {
            (call, _) = await work.CreateAsync(New("Chiamata"));
            var (task, _) = await work.CreateAsync(New("Attività"));
            await work.LinkAsync(task, call, "from");
            await work.CommitAsync();
        }
        await using (var work = await office.BeginAsync(TestOffice.Anna))
        {
            work.Change(await work.OpenAsync(call.Id, 1), "booked", r => r.State = "booked");
            await work.SendAsync(new() { Target = "c", Conversation = "{}", Activity = "{}", IdempotencyKey = "k", CoalescingKey = "card", NotBefore = work.Now.AddDays(1) }, call);
            await work.CommitAsync();
        }
        await using (var work = await office.BeginAsync(TestOffice.Anna))
        {
            Assert.Equal(UndoOutcome.Undone, (await work.UndoAsync(call.Id, 2)).Outcome);
            await work.CommitAsync();
        }
        return call;
    }

    private static Record New(string title) => new() { Id = Guid.NewGuid(), Kind = "TEST", Title = title, State = "new" };

    private static async Task<List<string>> PlanAsync(OfficeDb db, string statement)
    {
        List<string> steps = [];
        foreach (var one in statement.Split(";\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(s => s.Split(' ', '\n')[0] is "SELECT" or "UPDATE" or "DELETE" or "INSERT" or "WITH"))
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + one;
            foreach (var name in System.Text.RegularExpressions.Regex.Matches(one, @"@\w+").Select(m => m.Value).Distinct())
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, 1);
                command.Parameters.Add(parameter);
            }
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                steps.Add(reader.GetString(3));
        }
        return steps;
    }

    /// Every command as EF logs it, and every query that it compiles.
    private sealed class Statements : ILoggerProvider, ILogger
    {
        private readonly AsyncLocal<List<string>?> _here = new();

        public ConcurrentQueue<string> Said { get; } = [];

        /// What is said from here on in this flow, whatever else is going on.
        public List<string> Here() => _here.Value = [];

        public ILogger CreateLogger(string categoryName) => categoryName == Commands ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (state is IEnumerable<KeyValuePair<string, object?>> parts && parts.FirstOrDefault(p => p.Key == "commandText").Value is string text)
            {
                Said.Enqueue(text);
                _here.Value?.Add(text);
            }
        }

        public void Dispose()
        {
        }
    }
}
