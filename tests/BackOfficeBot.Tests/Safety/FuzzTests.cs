using BackOfficeBot.Benchmarks.Fuzz;
using BackOfficeBot.Benchmarks.Load;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Records;
using BackOfficeBot.Sandbox;
using BackOfficeBot.Storage;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Outbox.Instances;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Safety;

/// A part of what `fuzz` of the benchmarks does, here with an office behind the bot, so that forms reach what they are for. It takes the machine: others beside it would miss their deadlines.
[Collection<Alone>]
public sealed class FuzzTests
{
    private const int Seed = 1, Forged = 2400, Played = 600;

    [Fact]
    public async Task Whatever_is_sent_is_answered_without_a_fault_and_what_is_forged_or_damaged_changes_no_record()
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string> { ["Turns:PersonAtOnce"] = "100000", ["Turns:PersonPerSecond"] = "100000", ["Turns:InvokeDeadline"] = "00:00:10" });
        await using var channel = await ChannelHost.StartAsync();
        using var fuzzer = new Fuzzer(channel, new(day.BotAddress), day.Bot.GetRequiredService<Dispatcher>().Keys, Seed);
        var people = await PeopleAsync(day, channel, "marta.conti", "marco.rossi", "elena.valdoro", "luca.moretti");
        // Who may see a record sees it by a card of another chat, too, and that stands in its history: what is forged comes from people whom nothing concerns.
        var strangers = await PeopleAsync(day, channel, "davide.rinaldi", "chiara.galli");
        var chat = await day.OfAsync("marta.conti");
        var database = day.Bot.GetRequiredService<IOptions<StorageOptions>>().Value.Path;

        await fuzzer.PlayAsync(people, Played);
        // What was still at work when its answer was due comes to its end.
        var before = OfficePrint.Of(database);
        await Until.TrueAsync(async () =>
        {
            var last = before;
            await chat.SaysAsync("aiuto");
            before = OfficePrint.Of(database);
            return OfficePrint.Changes(last, before).Count == 0;
        }, TimeSpan.FromMinutes(2));
        await fuzzer.ForgeAsync(strangers, Forged);

        Assert.True(fuzzer.Faults.IsEmpty, string.Join('\n', fuzzer.Faults.Take(5)));
        Assert.DoesNotContain(day.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        var changes = OfficePrint.Changes(before, OfficePrint.Of(database));
        Assert.True(changes.Count == 0, string.Join('\n', changes));
        var findings = new List<string>();
        await new OfficeVerifier(day.Bot.GetRequiredService<OfficeDatabase>()).VerifyAsync([SandboxIds.Tenant], f => { findings.Add(f); return Task.CompletedTask; });
        Assert.Empty(findings);
        // That they were not all refused at the door.
        Assert.True(fuzzer.Pressed.Count > 30, $"{fuzzer.Pressed.Count} buttons");
        Assert.True(fuzzer.Statuses[200] > Played && fuzzer.Statuses[400] > Forged / 5, string.Join(", ", fuzzer.Statuses));
    }

    private static async Task<IReadOnlyList<FuzzPerson>> PeopleAsync(OfficeDay day, ChannelHost channel, params string[] keys)
    {
        List<FuzzPerson> people = [];
        foreach (var key in keys)
        {
            var chat = await day.OfAsync(key);
            people.Add(new(chat.PersonId, $"29:{chat.PersonId}", chat.Conversation, SandboxIds.Tenant, channel.Url));
        }
        return people;
    }
}
