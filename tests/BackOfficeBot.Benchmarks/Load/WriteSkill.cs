using System.Text.Json;
using System.Text.Json.Serialization;
using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Outbox;
using BackOfficeBot.Records;

namespace BackOfficeBot.Benchmarks.Load;

internal sealed record Seen(Guid Id, int Version);

[JsonSerializable(typeof(Seen))]
internal sealed partial class WriteJson : JsonSerializerContext;

/// A record and a button that changes it: what any approval does to the database. Its message waits for the five minutes in which it could be undone.
internal sealed class WriteSkill(Office office) : ISkill
{
    /// What one writes to get the card.
    public const string Word = "benchmark";
    public const string Begin = "bench.begin";
    private static readonly CardVerb<Seen> Step = new("bench.step", WriteJson.Default.Seen);

    public IEnumerable<Route> Routes => [Route.Command(Begin, BeginAsync), Step.Handle((turn, seen, _, ct) => StepAsync(turn, seen, ct))];

    private async ValueTask<Reply> BeginAsync(Turn turn, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var (record, _) = await work.CreateAsync(new() { Id = Guid.NewGuid(), Kind = "BENCH", Title = "A request", State = "open" }, ct: ct);
        await work.CommitAsync(ct);
        return Show(turn, record);
    }

    private async ValueTask<Reply> StepAsync(Turn turn, Seen seen, CancellationToken ct)
    {
        await using var work = await office.BeginAsync(turn.Actor(), ct);
        var record = await work.OpenAsync(seen.Id, seen.Version, ct);
        work.Change(record, "stepped", r => (r.State, r.Body) = (r.State == "open" ? "waiting" : "open", $"Step {r.Version}"));
        await work.SendAsync(new()
        {
            Target = turn.Conversation.Id!,
            Conversation = JsonSerializer.Serialize(turn.Reference, ActivityJson.Default.ConversationReference),
            Activity = JsonSerializer.Serialize(new() { Type = ActivityTypes.Message, Text = $"{record.Reference}: {record.State}" }, ActivityJson.Default.Activity),
            NotBefore = work.Now.AddMinutes(5),
        }, record, ct);
        await work.CommitAsync(ct);
        return Show(turn, record);
    }

    private static Reply Show(Turn turn, Record record) => Reply.Card(new Frame
    {
        Heading = record.Title,
        State = (Tone.Open, record.State),
        Facts = [("Number", record.Reference), ("Version", $"{record.Version}"), ("Owner", record.CreatedByName)],
        Actions = [Step.Button(turn.Seal, "Step", new(record.Id, record.Version), ActionStyle.Positive)],
    }.Card(), record.Title);
}
