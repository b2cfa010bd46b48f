using BackOfficeBot.Records;

namespace BackOfficeBot.Skills.Calls;

/// By which marks the state of a call is found, together with words: each is one word that no text has.
internal static class CallMarks
{
    private const string Prefix = "qc";
    private const string Open = "open";
    private const string Closed = "closed";
    private const string Unseen = "unseen";
    private const string Urgent = "urgent";
    private const string Promised = "promised";
    private const string Broken = "broken";

    // Another language's word is as good.
    private static readonly Dictionary<string, string> Said = new()
    {
        ["aperte"] = Open, ["aperta"] = Open, ["open"] = Open, ["sospeso"] = Open, ["pending"] = Open, ["waiting"] = Open,
        ["chiuse"] = Closed, ["chiusa"] = Closed, ["fatte"] = Closed, ["fatta"] = Closed, ["concluse"] = Closed, ["closed"] = Closed, ["done"] = Closed, ["finished"] = Closed,
        ["perse"] = Of(CallDirection.Missed), ["persa"] = Of(CallDirection.Missed), ["missed"] = Of(CallDirection.Missed),
        ["uscita"] = Of(CallDirection.Out), ["effettuate"] = Of(CallDirection.Out), ["outgoing"] = Of(CallDirection.Out), ["made"] = Of(CallDirection.Out),
        ["entrata"] = Of(CallDirection.In), ["arrivo"] = Of(CallDirection.In), ["incoming"] = Of(CallDirection.In),
        ["passate"] = Of(CallStates.Reassigned), ["passata"] = Of(CallStates.Reassigned), ["inoltrate"] = Of(CallStates.Reassigned), ["reassigned"] = Of(CallStates.Reassigned), ["passed"] = Of(CallStates.Reassigned), ["forwarded"] = Of(CallStates.Reassigned),
        ["promesse"] = Promised, ["promessa"] = Promised, ["promesso"] = Promised, ["promised"] = Promised, ["mancate"] = Broken, ["broken"] = Broken,
        ["consegnate"] = Of(CallStates.Delivered), ["delivered"] = Of(CallStates.Delivered), ["unseen"] = Unseen, ["unread"] = Unseen,
        ["urgenti"] = Urgent, ["urgente"] = Urgent, ["urgent"] = Urgent,
        ["sbagliata"] = Of(CallStates.WrongPerson), ["sbagliate"] = Of(CallStates.WrongPerson), ["wrong"] = Of(CallStates.WrongPerson),
        ["ritirate"] = Of(HistoryActions.Undone), ["ritirata"] = Of(HistoryActions.Undone), ["withdrawn"] = Of(HistoryActions.Undone),
        ["vice"] = Of(CallStates.Escalated), ["escalated"] = Of(CallStates.Escalated), ["deputy"] = Of(CallStates.Escalated),
    };

    private static readonly string[] ToDo = [" da fare ", " da richiamare ", " devo richiamare ", " to do ", " to return ", " to call back ", " have to call "];
    private static readonly string[] NotSeen = [" non viste ", " non ancora viste ", " not seen ", " not yet seen "];

    public static bool IsOne(CallWord word) => Said.ContainsKey(word.Small);

    /// The marks that words ask for.
    public static IReadOnlyList<string> Meant(string text, IEnumerable<CallWord> words)
    {
        List<string> marks = [.. words.Select(w => Said.GetValueOrDefault(w.Small)).Append(Of(text, ToDo) is null ? null : Open).Append(Of(text, NotSeen) is null ? null : Unseen).OfType<string>().Distinct()];
        // "Promesse mancate" are no promises that stand.
        return [.. marks.Where(m => m != Promised || !marks.Contains(Broken)).Select(m => Prefix + m)];
    }

    /// The words that name a state together: "non ancora viste".
    public static string? Phrase(string text) => (Of(text, NotSeen) ?? Of(text, ToDo))?.Trim();

    private static string? Of(string text, string[] phrases) => CallWords.Flat(text) is var flat ? Array.Find(phrases, p => flat.Contains(p, StringComparison.Ordinal)) : null;

    public static bool IsClosed(string mark) => mark == Prefix + Closed;

    public static bool IsOpen(string mark) => mark == Prefix + Open;

    public static IEnumerable<string> Of(Record record, CallData data)
    {
        var isOpen = CallStates.IsOpen(record.State);
        yield return Prefix + (isOpen ? Open : Closed);
        yield return Prefix + Of(record.State);
        yield return Prefix + Of(data.Direction);
        if (record.Priority >= Priority.High && record.State != HistoryActions.Undone)
            yield return Prefix + Urgent;
        if (isOpen && data.Seen is null)
            yield return Prefix + Unseen;
        if (isOpen && data.Promise is { } promise)
            yield return Prefix + (promise.IsMissed ? Broken : Promised);
    }

    private static string Of(string state) => "is" + state.Replace(" ", "", StringComparison.Ordinal);

    private static string Of(CallDirection direction) => "way" + direction.ToString().ToLowerInvariant();
}
