using BackOfficeBot.Cards;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Records;

namespace BackOfficeBot.Organisations;

/// Each client counts for itself: a number that is typed may be another's, too, or only another's. Then whoever works for both is asked before anything changes.
internal sealed class NumberOfClients(RecordDesk desk, Clients clients, OrganisationNames names, TimeProvider time) : ISkill
{
    private const int MostButtons = 6, LongestButton = 20;
    private static readonly string[] Looks = ["show", "history", "export", "new", "list"];

    public IEnumerable<Route> Routes => [ClientVerbs.GoOn.Handle((_, words, _, _) => ValueTask.FromResult(Reply.RouteTo(RouteKeys.Text, text: words.Text)))];

    public static bool IsLook(TwinCall call) => Looks.Contains(call.Verb);

    /// Null where it is clear whose the number is, or none was typed.
    public async Task<Reply?> AskAsync(Turn turn, TwinReading twin, CancellationToken ct)
    {
        if (!turn.Conversation.IsPersonal || turn.Press is not null || !clients.IsAny(turn.TenantId) || ClientTurns.IsNamed(turn) || (twin.Call is { } looked && IsLook(looked)))
            return null;
        if (!Reference.TryParse(twin.Call?.Record.Reference ?? Twins.WrittenIn(turn.Text), out var reference))
            return null;
        List<Record> others = [];
        var isShown = false;
        foreach (var other in clients.WithThoseOf(turn.TenantId, turn.PersonId()).Where(o => o != turn.Organisation).Select(o => turn with { Organisation = o }))
            if (await desk.FindAsync(other, reference, ct) is { } record)
            {
                others.Add(record);
                isShown |= await IsShownAsync(other, record.Id, ct);
            }
        // What was just shown here, and not there, is meant.
        if (others.Count == 0 || (!isShown && twin.Call is { } call && await IsShownAsync(turn, call.Record.Id, ct)))
            return null;
        return Reply.Card(Card(turn, reference, twin.Call is null ? others : [twin.Call.Record, .. others]), ClientTexts.In(turn.Language).Whose(reference.ToString()));
    }

    private async Task<bool> IsShownAsync(Turn turn, Guid id, CancellationToken ct) => (await desk.ShownAsync(turn, ct))?.Id == id || (await desk.ListedAsync(turn, ct)).Contains(id);

    private AdaptiveCard Card(Turn turn, Reference reference, IReadOnlyList<Record> records)
    {
        var t = ClientTexts.In(turn.Language);
        return names.On(new Frame
        {
            Heading = t.Whose(reference.ToString()),
            Ask = t.WhoseAsk,
            // What is confidential is looked at on its own card, which notes that.
            Facts = [.. records.Select(r => (Markdown.Escape(Name(r)), r.Confidentiality == Confidentiality.Normal ? r.Title : r.Reference))],
            Actions = [.. records.Take(MostButtons).Select(r => ClientVerbs.GoOn.Button(CardPlace.Of(turn with { Organisation = r.Organisation }, time).Seal, Short(Name(r)), new(turn.Text)))],
            Footer = t.ByWords(Name(records[0])),
        }.Card(), turn.Organisation);
    }

    private string Name(Record record) => names.Of(record.Organisation) ?? record.Organisation;

    private static string Short(string name) => name.Length <= LongestButton ? name : name[..(LongestButton - 1)].TrimEnd() + "…";
}
