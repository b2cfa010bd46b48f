using BackOfficeBot.Channel.Turns;
using BackOfficeBot.Common;
using BackOfficeBot.Desk;
using BackOfficeBot.Graph;
using BackOfficeBot.Language;
using BackOfficeBot.Records;
using BackOfficeBot.Staff;

namespace BackOfficeBot.Skills.Calls;

/// Somebody who can be called: a colleague by Teams, anybody by a number.
/// <param name="Behind">Where the number comes from, or what the person does.</param>
internal sealed record CallTarget(string Name, string? Phone, string? Address, string? Behind, string? Presence);

/// "chiama Marco", "call 02 1234567", "richiamalo": who that is, ready to be called with one press.
internal sealed class CallDial(IPeople people, Colleagues colleagues, RecordLists lists, Access access, RecordDesk desk, TimeProvider time) : ICallPart
{
    private const int Most = 5;

    // What says that somebody is to be called, and not who.
    private static readonly HashSet<string> Small =
    [
        .. ("chiama chiamami chiamare chiamalo chiamala telefona telefonare telefonagli richiama richiamalo richiamala richiamare componi fai fammi una uno un il lo la i gli le l' telefonata chiamata a al alla allo all' con di del della dello per favore numero "
            + "subito puoi vorrei devo parlare passami mettimi mi in contatto linea telefono cellulare call phone ring dial give get put me through to the a an on of with please can could you i want need would like must have back number mobile now him her them it for speak talk "
            + "place make quick start his my your mio mia up 's").Split(' '),
    ];

    public IEnumerable<Route> Routes => [Route.Command("call", CallAsync)];

    private async ValueTask<Reply> CallAsync(Turn turn, CancellationToken ct)
    {
        var t = CallDialTexts.In(turn.Language);
        var understood = turn.Argument as Understanding ?? new();
        var text = turn.Text.Length > 0 ? turn.Text : understood.Text;
        if (PhoneText.Find(text, Sentences.Region(WallClock.Zone(turn.TimeZone).Id)) is [var phone, ..])
            return Card(turn, [new(PhoneText.Grouped(phone.Value), phone.Value, null, null, null)]);
        List<string> names = [.. understood.People.Select(p => p.Value).Distinct(StringComparer.OrdinalIgnoreCase)];
        var said = names.Count > 0 ? names[0] : string.Join(' ', CallWords.Read(text).Where(w => !w.IsPause && !Small.Contains(w.Small)).Select(w => w.Text));
        if (understood.Roles.Any(r => r.Value is PersonRole.Manager))
            return await people.ManagerAsync(turn.Caller(), turn.PersonId(), ct) is { } boss ? Card(turn, await TargetsAsync(turn, [boss], ct)) : Reply.Message(t.NoManager);
        if (said.Length == 0)
            return await desk.ShownAsync(turn, ct) is { Kind: CallRecords.Kind } shown && Of(shown) is { } caller ? Card(turn, [caller]) : Reply.Message(t.Whom);
        var named = await colleagues.NamedAsync(turn.Caller(), said, ct);
        var targets = named.IsUnknown ? [] : await TargetsAsync(turn, named.Person is { } one ? [one] : [.. named.Candidates.Take(Most)], ct);
        return targets.Count > 0 ? Card(turn, targets) : await OutsideAsync(turn, said, ct) is { Count: > 0 } outside ? Card(turn, outside) : Reply.Message(t.Unknown(said));
    }

    /// Who is no colleague may have called before.
    private async Task<IReadOnlyList<CallTarget>> OutsideAsync(Turn turn, string said, CancellationToken ct)
    {
        var me = turn.PersonId();
        var found = await lists.SearchAsync(turn.Organisation, new(said, access.ReadsAll(turn.Organisation, CallRecords.Kind, me) ? null : access.IdsOf(turn.Organisation, me))
        {
            Kind = CallRecords.Kind, Take = Most, Fits = r => CallData.Of(r) is { Phone: not null } data && RecordWords.Of(said).All(RecordWords.Of($"{data.Caller} {data.Company}").Contains),
        }, ct);
        return [.. found.Select(Of).OfType<CallTarget>().DistinctBy(c => c.Phone)];
    }

    private async Task<IReadOnlyList<CallTarget>> TargetsAsync(Turn turn, IReadOnlyList<Person> persons, CancellationToken ct)
    {
        IReadOnlyList<Presence> presences = [];
        try
        {
            presences = await people.PresenceAsync(turn.Caller(), [.. persons.Select(p => p.Id)], ct);
        }
        catch (GraphException)
        {
            // Whoever may be called is called without knowing.
        }
        return [.. persons.Select(p => new CallTarget(p.Name, PhoneText.Parse(p.Phone, p.Country ?? Sentences.Region(WallClock.Zone(turn.TimeZone).Id)), p.Address, string.Join(" · ", new[] { p.Title, p.Department }.OfType<string>()), presences.FirstOrDefault(x => x.PersonId == p.Id)?.Availability))];
    }

    private static CallTarget? Of(Record record) => CallData.Of(record) is { Phone: { } phone } data ? new(data.Title, phone, null, record.Reference, null) : null;

    private Reply Card(Turn turn, IReadOnlyList<CallTarget> targets) =>
        Reply.Card(CallDialCards.Dial(CardPlace.Of(turn, time), targets), targets.Count == 1 ? targets[0].Name : CallDialTexts.In(turn.Language).Which);
}
