using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackOfficeBot.Outbox;
using BackOfficeBot.Telemetry;
using BackOfficeBot.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace BackOfficeBot.Tests.Telemetry;

/// What leaves the house by telemetry: how it goes, and nothing of whom or what.
public sealed class TelemetryTests
{
    [Fact]
    public async Task What_is_exported_tells_of_turns_calls_and_messages_and_of_nobody()
    {
        await using var collector = await Collector.StartAsync();
        JsonArray people;
        await using (var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(collector.Settings) { ["Digests:IsOn"] = "true" }, assistant: true))
        {
            using var http = new HttpClient { BaseAddress = new(day.Address) };
            people = (await http.GetFromJsonAsync<JsonArray>("/chat/people"))!;
            var (marco, paolo) = (await day.OfAsync("marco.rossi"), await day.OfAsync("paolo.ferrari"));
            await marco.PressesAsync(await marco.SaysAsync("ferie dal 21 al 23 dicembre"), "Invia");
            await paolo.PressesAsync(await paolo.ReadsAsync("Decidi tu perché"), "Approva");
            await marco.ReadsAsync("Paolo Ferrari ha approvato.");
            await marco.SaysAsync("chiamata da Bianchi della ditta Tramontana 02 7234567 per Giulia Romano: vuole il contratto");
            var times = await marco.SaysAsync("riunione con Giulia Romano domani pomeriggio sul Tramontana");
            await marco.PressesAsync(await marco.PressesAsync(times, times.Buttons[0]), "Prenota");
            await marco.SaysAsync("mostrami le mail di Paolo Ferrari");
            await marco.SaysAsync("cerca il contratto Tramontana");
            // What fails is logged with its cause.
            await day.FaultAsync(new { service = "graph", kind = "ServerError", status = 500, count = 20 });
            await marco.SaysAsync("che cosa ho venerdì?");
            await marco.SaysAsync("quando è libera Elena Valdoro giovedì?");
            await day.NoFaultsAsync();
            await marco.PressesAsync(await marco.SaysAsync("chiedi a Zenobia Sconosciuta di guardare la fattura Verdi entro venerdì"), "Completa con l'AI", new { title = "Guardare la fattura", who = "?", day = "" });
            await day.ElapseAsync(TimeSpan.FromHours(23));
            await marco.ReadsAsync("Il tuo riepilogo di mercoledì 25 novembre 2026");
            OutboxTelemetry.Depth(await day.Bot.GetRequiredService<OutboxStore>().DepthAsync(default));
            day.Bot.GetRequiredService<TracerProvider>().ForceFlush();
            day.Bot.GetRequiredService<MeterProvider>().ForceFlush();
            day.Bot.GetRequiredService<LoggerProvider>().ForceFlush();
        }

        var (metrics, traces, logs) = (collector.Of("metrics"), collector.Of("traces"), collector.Of("logs"));
        foreach (var name in new[] { "backoffice.turn.duration", "backoffice.graph.duration", "backoffice.send.duration", "backoffice.cache.lookups", "backoffice.outbox.messages", "backoffice.outbox.waiting", "backoffice.outbox.oldest", "backoffice.database.duration", "backoffice.due.lateness", "backoffice.digests", "backoffice.assistant.questions", "backoffice.assistant.tokens", "dotnet.process.memory.working_set", "http.server.request.duration" })
            Assert.Contains(name, metrics, StringComparison.Ordinal);
        foreach (var by in new[] { "verb/meeting.", "GraphCalendar.", "outcome", "ok", "sent", "hit", "miss" })
            Assert.Contains(by, metrics, StringComparison.Ordinal);
        Assert.Contains("verb/meeting.", traces, StringComparison.Ordinal);
        Assert.Contains("GraphCalendar.", traces, StringComparison.Ordinal);
        Assert.NotEmpty(logs);

        string[] words = [.. people.SelectMany(p => new[] { (string?)p!["id"], (string?)p["key"], (string?)p["name"], (string?)p["mail"], (string?)p["teamsId"] }).OfType<string>().Where(w => w.Length > 3)];
        Assert.True(words.Length > 60, string.Join(", ", words));
        var all = collector.All;
        string[] told = [.. words.Concat(["Tramontana", "7234567", "Elena", "Giulia", "Romano", "Ferrari", "Bianchi", "Valdoro", "contratto", "venerdì", "Zenobia", "Sconosciuta", "fattura", "@thread", "MEET-2026", "CALL-2026", "/users/"]).Where(word => all.Contains(word, StringComparison.OrdinalIgnoreCase))];
        Assert.Empty(told);
    }

    [Fact]
    public void Of_an_exception_its_kinds_and_its_place_leave_and_its_words_do_not()
    {
        List<(Exception? Exception, IReadOnlyList<KeyValuePair<string, object?>> Attributes)> exported = [];
        using (var logs = LoggerFactory.Create(b => b.AddOpenTelemetry(o => o.AddProcessor(new WithoutWords()).AddProcessor(new Keep(exported)))))
            try
            {
                throw new InvalidOperationException("giulia.romano@firm.example has no mailbox", new TimeoutException("of Giulia"));
            }
            catch (InvalidOperationException error)
            {
#pragma warning disable CA1848, CA2254 // One line of a test.
                logs.CreateLogger("test").LogError(error, "It failed.");
#pragma warning restore CA1848, CA2254
            }

        var record = Assert.Single(exported);
        Assert.Null(record.Exception);
        Assert.Equal("System.InvalidOperationException < System.TimeoutException", record.Attributes.Single(a => a.Key == "exception.type").Value);
        Assert.Contains(nameof(Of_an_exception_its_kinds_and_its_place_leave_and_its_words_do_not), (string)record.Attributes.Single(a => a.Key == "exception.stacktrace").Value!, StringComparison.Ordinal);
        Assert.DoesNotContain(record.Attributes, a => a.Value is string text && text.Contains("Giulia", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_of_it_is_there()
    {
        await using var day = await OfficeDay.BeginAsync();
        Assert.Null(day.Bot.GetService<TracerProvider>());
        Assert.Null(day.Bot.GetService<MeterProvider>());
    }

    private sealed class Keep(List<(Exception? Exception, IReadOnlyList<KeyValuePair<string, object?>> Attributes)> exported) : OpenTelemetry.BaseProcessor<LogRecord>
    {
        public override void OnEnd(LogRecord data) => exported.Add((data.Exception, [.. data.Attributes ?? []]));
    }
}
