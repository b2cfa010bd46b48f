using System.Net;
using BackOfficeBot.Channel.Activities;
using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Organisations;
using BackOfficeBot.Records;

namespace BackOfficeBot.Desk;

/// The search of the message extension: records that this person may see, to be put into a message in any chat. What is put there says no more than a line of a list
/// and has no buttons: the bot may not be in that chat, and whoever reads it there opens the record in their own by its number. Whoever works for several finds what is of each, with its name:
/// in most chats none can be chosen.
internal sealed class RecordSearch(RecordPages pages, RecordKinds kinds, Clients clients, OrganisationNames names, TimeProvider time) : ISkill
{
    /// The command of the message extension, in the app's manifest.
    public const string Command = "searchRecords";

    private const int MostInPage = 25, MostSkipped = 1_000;

    public IEnumerable<Route> Routes => [Route.Invoke($"{InvokeNames.ExtensionQuery}/{Command}", FindAsync)];

    private async ValueTask<Reply> FindAsync(Turn turn, CancellationToken ct)
    {
        var asked = turn.Activity.ValueAs(ActivityJson.Default.ExtensionQueryValue);
        var text = asked?.Text().Trim() ?? "";
        // Before anything was typed: what waits for whoever asks.
        var state = text.Length == 0 ? new ListState(null, ListPart.Mine) : new(null, ListPart.All) { Search = BankData.Mask(text) };
        var (skip, most) = (text.Length == 0 ? 0 : Math.Clamp(asked?.QueryOptions?.Skip ?? 0, 0, MostSkipped), Math.Clamp(asked?.QueryOptions?.Count ?? MostInPage, 1, MostInPage));
        var records = await FoundAsync(turn, state, skip, most, ct);
        var t = DeskTexts.In(turn.Language);
        // What is confidential is put into no message.
        records = [.. records.Where(r => r.Confidentiality == Confidentiality.Normal)];
        return records.Count == 0 ? Reply.Message(text.Length == 0 ? t.Nothing : t.NothingFound(BankData.Mask(text))) : Reply.Results([.. records.Select(r => Result(CardPlace.Of(turn, time), r))]);
    }

    private async Task<IReadOnlyList<Record>> FoundAsync(Turn turn, ListState state, int skip, int most, CancellationToken ct)
    {
        if (OrganisationId.Client(turn.Organisation) is not null || clients.Of(turn.TenantId, turn.PersonId()).Count == 0)
            return (await pages.OfAsync(turn, state with { Skip = skip }, most, ct)).Records;
        List<Record> found = [];
        foreach (var organisation in clients.WithThoseOf(turn.TenantId, turn.PersonId()))
            found.AddRange((await pages.OfAsync(turn with { Organisation = organisation }, state, skip + most, ct)).Records);
        return [.. found.OrderByDescending(r => r.CreatedAt).Skip(skip).Take(most)];
    }

    private ExtensionResult Result(CardPlace place, Record record)
    {
        var kind = kinds.Of(record);
        var (state, line) = (kind.State(record, place.Language), kind.Line(record, place.Language));
        var card = new Frame { Heading = record.Title, State = state, Notice = line.Length > 0 ? line : null, Footer = DeskTexts.In(place.Language).OpenByNumber(record.Reference) }.Card();
        return new(names.On(card, record.Organisation), new() { Title = record.Title, Text = WebUtility.HtmlEncode(string.Join(" · ", new[] { $"{Frame.Mark(state.Tone)} {state.Word}", line, record.Reference, names.Of(record.Organisation) }.Where(s => s is { Length: > 0 }))) });
    }
}
